"""Whether a line is Spanish, typed with or without accents, as text-speak, or with English words in it.

Boundary: words and signs alone; English unless the words speak for Spanish.
"""

from __future__ import annotations

import re
import unicodedata

from spacy.lang.en.stop_words import STOP_WORDS as _ENGLISH
from spacy.lang.es.stop_words import STOP_WORDS as _SPANISH

from advisor.words.numbers import word_set

_SIGNS = re.compile(r"[ñ¿¡]|\w[áíóú]|[áíóú]\w", re.IGNORECASE)  # not "é": "résumé", "café"
_WORD = re.compile(r"[a-zñ]+")
_ELONGATED = re.compile(r"([a-z])\1{2,}")

# py3langid and lingua, which go by letters, take 6 to 9 of 934 English questions for Spanish; counting words, none.
# What is talked about here, and how people text; the small words of both languages come from spaCy.
_OF_WORK = word_set(
    "trabajo trabajos trabajar trabajando trabaje trabaja trabajas trabajan trabajé carrera carreras empleo empleos "
    "chamba chambas chambear chambeo chambeando jale jales laburo laburar camello pega curro jornal oficio oficios "
    "profesion puesto sueldo salario salarios pago pagan paga pagar gano ganar gana ganan lana plata feria dinero "
    "billete biles jefe jefa patron patrona empresa compania negocio fabrica bodega restaurante cocina limpieza "
    "limpio limpiar limpiando casas oficina oficinas edificios manejo manejar manejando conducir conduzco repartir "
    "reparto repartidor repartidora entregas entregar pedidos comida pasajeros chofer carro coche camion obra "
    "construccion jardineria campo cuido cuidar ninos ninas niños niñas viejitos ancianos cajera cajero mesero mesera "
    "cocinero cocinera pintor albañil albanil diferencia diferencias significa avanzar avance subir subo ascender "
    "ascenso crecer mejorar mejor progresar superarme estudiar estudio estudios estudie escuela colegio universidad "
    "titulo curso cursos clases aprender aprendo prepararme futuro metas meta seguro vacaciones beneficios "
    "experiencia entrevista solicitud curriculum papeles licencia consejero ayuda ayudar ayudan ayudas ayudame "
    "ayudeme ayudenme apoyo gratis cerca direccion telefono numero calle ciudad estado pagina sitio proximo paso "
    "pasos español espanol castellano ingles inglés idioma hablo habla hablas hablan hablar hable hablame entiendo "
    "entiende entienden entender explica explicame explicas expliqueme explicar pregunta preguntas pregunto preguntar "
    "respuesta responder contesta digame dime diga decir dicen cuenta cuentame cuenteme desempleo desempleado "
    "desempleada despidieron despidio despido renunciar renuncio contratan contraten estafa estafas estafaron "
    "propinas horario pagaron pagado trabajado sobrino sobrina llevan escribame acaban quede emergencia ambulancia "
    "respira respirar andamio cayo aprieta pecho comer grax grasias"
)
_OF_TALK = word_set(
    "hola holi buenas buenos gracias favor porfa porfavor porfis perdon disculpe disculpa adios oye oiga mira mire "
    "bueno claro vale orale ándale andale señor señora senora amigo amiga quiero quieres quiere quisiera queremos "
    "quiera necesito necesita necesitas necesitamos busco buscar buscando busca encuentro encontrar encuentra puedo "
    "puedes puede podemos pueden podria podrian tengo tienes tiene tienen tener tenia tenemos hacer haciendo hago "
    "haces estoy estamos estas estan toy ando vivo vivir vivimos vengo llegue llego soy somos eres sirve sirven "
    "conviene quien quienes donde cuando cuanto cuanta cuantos cuantas porque pq porq xq xk xke q k ke kiero kien pa "
    "pal pos nomas namas ahorita ahora siempre nunca tambien tampoco mucho mucha muchos muchas poquito nadie alguien "
    "alguna alguno algun ninguna ninguno ningun otra otro otros esposa esposo marido mujer hijo hija hijos hijas "
    "familia mama papa mami hermano hermana vida gente persona personas hombre año años anos meses semana semanas dia "
    "dias horas mañana manana noche tarde malo mala buena nuevo nueva cosa cosas nose sé aki akí ahi onda neta wey "
    "guey güey verdad creo pienso siento sientes cansado cansada triste miedo solo sola quedar quedarme salir salgo "
    "sacar ir irme voy vamos vas manera cambiar cambio empezar empiezo empezamos comenzar seguir sigo dejar dejo "
    "dejame deja gustaria gusta importa sabe sabes saber sepa conozco conoce conocen consigo conseguir llamar llamo "
    "llama llaman preguntarle servir existe mismo misma igual tipo tiempo todavia aunque hasta desde entre morir "
    "morirme matar matarme suicidarme lastimarme pega golpea padrastro tio tia escribi compre encontre pegan lastime "
    "trafico repita repite repitemelo dame mil jaja jajaja traduzca traduceme carta despedida muero muera muerta "
    "muerto vender cuerpo embarazada espalda cajas primaria sencillo facil detalles agradezco entendi entendio siga "
    "nosotros ustedes conmigo contigo aguanto aguanta aguantar soporto encargado encargada supervisora descanso dejan "
    "komo kiere kieren kede travajo travajar chanba desenpleo nesesita enpleo gefe kuanto ablar ablo aser lonche "
    "descansos obligatorios acoso acosa acosan humilla insulta computadora cambie termine prepa leer escribir "
    "suben guantes lentes aumento prefieren jovenes joven quieren aceptan edad homologar licenciatura lesione "
    "machuque golpee hombro mercancia dedo harte almacen contrata contratan aplico linea pasa atropello corazon "
    "auxilio accidente comunitario horas mudanzas vemos renta raite troca yarda yardas migra bebe regaña "
    "cuadrilla mayordomo patrones compañero compañera compañeros chismes impuestos aseguranza biles arnes techo "
    "escalera propina kita kitan corrieron corren lastime machuco tocan toca agarra manosea almuerzo alcanza "
    "refrigerador celular planta guarderia niñera abierto entro hambre rinde faltar falto minimo renuncia"
)
# Of these English has its own use: names ("los angeles", "el paso"), text-speak ("ya", "y", "k"), or plain words.
_EITHER = word_set(
    "a al as con da dan de del di dice dos e el en era eras es esta este ex fin fue general gran ha han has hay he ir "
    "la las le les lo los mal me mi mia mil modo na ni no nos o once os par paso peor pos pa pal real sabe san se sea "
    "ser si sin sino sobre son solo sola su sus tal tan te ti tu u un una usa usar uso va van ver vez y ya yo k q ke "
    "pq xq vale meta pega paga cambio favor pueblo feria lana plata campo mama papa mami mira sr final total sera sis "
    "estado amigo amiga casas tipo dime bueno mire hasta obra curriculum camion curso plan hombre entre estas manana "
    "nose loco malo bien lado dia dias anos nada mas menos por luego poco poquito siempre nunca noche tarde"
)
_ENGLISH_TOO = word_set(
    "job jobs career careers work working hours pay boss my i im ive u ur you your a the is it do dont can cant what "
    "how why where when who help want wanna need get got like know more think really time people money make good gig "
    "hi hello yes yeah please thanks thank idk in on at for of to and or but with from this that not no me he she "
    "they manager gave today warning"
)


# No English word ends so, if it is long enough.
_ENDING = re.compile(r"\w{2,}(?:iendo|yendo|ieron|arme|erme|irme|cion|mente|amos|imos)$|\w{4,}aron$")
# What French, Portuguese and Italian have and Spanish has not; they share much else with it.
_SIGNS_OF_NEIGHBOURS = re.compile("[çãõœèêùàìòươđ]", re.IGNORECASE)
_OF_NEIGHBOURS = word_set(
    "vous nous est c ce pas suis pour avec une des dans mais oui merci bonjour travail travaille comment voce nao "
    "uma um meu minha muito obrigado obrigada quanto custa isso trabalho trabalhar trabalha emprego sou posso sao "
    "tambem fazer melhor entregador motorista faxina faxineira diarista eu em io sono lavoro lavorare che il gli "
    "grazie questo"
)
_ENOUGH_WEAK = 3  # different words that might be English too; one more beside words that surely are


def without_accents(text: str) -> str:
    """Return `text` without accents; "ñ" is a letter of its own."""
    if text.isascii():
        return text
    apart = unicodedata.normalize("NFD", text).replace("n\u0303", "ñ")
    return "".join(sign for sign in apart if unicodedata.category(sign) != "Mn")


_ES = {without_accents(word) for word in (*_SPANISH, *_OF_WORK, *_OF_TALK)}
_EN = {without_accents(word) for word in (*_ENGLISH, *_ENGLISH_TOO)} - {"a", "me", "he"}
_SURE = _ES - _EN - {without_accents(word) for word in _EITHER}
_WEAK = _ES - _SURE - {"o"}  # one is said in "mas o menos", which English borrows


def is_spanish(text: str) -> bool:
    """Say whether most of what tells the two languages apart in `text` is Spanish."""
    plain = text.casefold()
    words = [_ELONGATED.sub(r"\1", word) for word in _WORD.findall(without_accents(plain).replace("'", ""))]
    sure = sum(word in _SURE or bool(_ENDING.match(word)) for word in words) + bool(_SIGNS.search(plain))
    weak = len({word for word in words if word in _WEAK and word not in _EN})
    english = sum(word in _EN for word in words)
    of_neighbours = sum(word in _OF_NEIGHBOURS for word in words) + bool(_SIGNS_OF_NEIGHBOURS.search(plain))
    if 2 * of_neighbours > sure:
        return False
    return (sure > 0 and sure + weak / 2 > english) or (weak >= _ENOUGH_WEAK + bool(english) and weak > english)
