"""Words of Spanish that always mean danger, and those that only sound like it.

Boundary: patterns alone, for `distress`, which looks for them in plain spelling: without accents, "mama" as "mother".
"""

from __future__ import annotations

_WANT = r"(?:quiero|kiero|quisiera|deseo|prefiero|voy a|pienso|pensado en|ganas de)"
_FROM = r"(?:de|con|en(?! este mundo| paz)|tan|lejos|cerca|por) "
AT_HOME = (
    r"(?:espos[oa]|marido|mujer|novi[oa]|pareja|ex|viejo|padre|madre|father|mother|padrastro|madrastra|ti[oa]|suegr[oa]|"
    r"herman[oa]|hij[oa]|cunad[oa])"
)
_AT_WORK = r"(?:jef[ea]|patron|patrona|dueno|supervisor|mayordomo|cliente|pasajero|companero)"
_HITS = (
    r"(?:peg[ao]|pegan|pegaba|golpe[ao]|golpean|golpeaba|maltrat[ao]|viol[ao]|encierra|encerro|ahorc[ao]|pate[ao]|"
    r"amenaz[ao](?! con (?:correr|despedir|echar|quitar))|"
    r"(?:quiere|quiso|intento|trato de|sigue) (?:matar|pegar\w*|golpear\w*|ahorcar\w*|viol\w+))"
)
SPANISH_OF_OWN_LIFE = (
    rf"{_WANT} (?:morir(?:me)?|matarme|suicidarme|estar muert[oa]|desaparecer para siempre)",
    r"me (?:quiero|kiero|voy a) (?:morir|matar|suicidar|colgar|ahorcar)",
    r"(?:matarme|suicidarme|suicidarse|ahorcarme|colgarme|lastimarme|hacerme dano|cortarme las venas)",
    r"(?:suicidio|suicidas?)",
    r"no (?:quiero|kiero|deseo|merezco) "
    r"(?:vivir|existir|seguir (?:viviendo|viva|vivo|con vida)|estar viv[oa]|despertar)",
    r"(?:quitar|quitarme|quito|quitado|acabar con|terminar con|acabar|terminar) (?:mi|la) vida",
    r"no (?:tengo|encuentro|hay|le veo|veo) (?:\w+ )?(?:razon|razones|motivo|motivos|ganas|sentido)(?: \w+)? "
    r"(?:vivir|seguir viviendo|la vida|vida)",
    r"(?:cansad[oa]|hart[oa]) de (?:la vida|vivir|existir|estar viv[oa])",
    r"(?:estaria|estarian|estaran|estan|estar) mejor (?:muert[oa]|sin mi)|mejor muert[oa]",
    r"me cort[oe] (?:los brazos|las venas|las munecas|las piernas)",
)
SPANISH_SIGNS = (
    *SPANISH_OF_OWN_LIFE,
    rf"(?:{AT_HOME}|{_AT_WORK}) (?:me|nos|le|la) {_HITS}",
    r"me pegan? en (?:la|mi) casa|me (?:violaron|violo|secuestraron|quieren matar|van a matar|tienen? encerrad[oa])",
    r"abus(?:a|an|o|aron|aba) de mi(?! (?:tiempo|confianza|trabajo|horario|bondad|sueldo|paciencia))",
    r"(?:me|nos) (?:quito|quitaron|quita|quitan|tienen?|retienen?)(?: \w+)? pasaportes?",
    rf"miedo (?:de|a) (?:mi|su) {AT_HOME}",
)
SPANISH_FIGURES = (
    r"(?:morir|morirme) de (?:la )?(?:hambre|risa|ganas|sueno|frio|calor|verguenza|pena|nervios|aburrimiento|cansancio|"
    r"sed|curiosidad|coraje|envidia|amor|susto|viej[oa])",
    r"(?:matar|matarme) (?:trabajando|a horas|estudiando)",
    rf"no (?:quiero|kiero) (?:vivir|seguir viviendo) {_FROM}",
    rf"(?:cansad[oa]|hart[oa]) de vivir {_FROM}",
    r"no (?:quiero|kiero) despertar (?:tan|temprano|a las)",
    r"suicidio (?:profesional|laboral|politico|financiero)|(?:prevencion|linea|prevenir)(?: \w+){0,2} suicidio",
    r"me (?:pega|pego) (?:un|una|el|la) (?:grito|susto|regano|gripa|gripe|virus|sol|sueno|flojera)",
    r"miedo (?:de|a) (?:mi|su) (?:mujer|espos[oa]) (?:se entere|diga)",
)
