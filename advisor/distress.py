"""Whether somebody's words say that they are in danger: from themselves or from another person.

Boundary: decides on words alone, before and above everything that is learned; says nothing itself.
Rather one reply too many than one too few, but not at figures of speech about work.
"""

from __future__ import annotations

import re

_ME = r"(my ?sel(f|ve)|meself|myslef|mysefl)"
_WISH = r"(want|wan+a|wanting|wanted|going|gonna|gona|plan|planning|thinking|feel like|need|ready|trying|tried|try)"
_SOMEBODY = r"(he|she|they|husband|wife|boyfriend|girlfriend|bf|gf|partner|ex|dad|father|mom|mum|mother|step\w+)"
_DO_NOT = r"(do ?nt|do not|didnt|no longer)"
_CANNOT = r"(cant|can not|cannot)"
_SIGNS = (
    # taking one's own life
    rf"k+i+l+(ing|ed)? {_ME}",
    r"kms",
    r"su(ic|i?ci|i?cy)d(e|al|ial)\w*",
    rf"un ?ali(ve|ving) {_ME}",
    r"end(ing)? (it all|my life|my own life)",
    r"(take|taking|took) my (own )?life",
    rf"(hang|shoot|drown|stab) {_ME}",
    r"overdos(e|ing)",
    r"take all (my|the|these) pills",
    r"jump(ing)? (off|from) (a|the) (bridge|roof|building)",
    # wishing not to live
    rf"{_WISH} (to |2 |too )?(just )?(die|be dead|disappear for ?ever)",
    r"wish (that )?i (was|were|wasnt|werent|had never been|was never) (dead|alive|born|here)",
    r"better off (dead|without me|if i (was|were) (dead|gone))",
    rf"{_DO_NOT} (even )?(want|wan+a) (to |2 )?(be here|live|exist|wake up|be alive)",
    r"(no|any) (reason|point) (to|in|of) (live|living|life|going on|being alive|staying alive)",
    r"whats the point (of|in) (living|life|being alive|going on)",
    rf"{_CANNOT} go on (any ?more|any longer|like this|living)",
    rf"{_CANNOT} (keep living|do life|do this life)",
    r"(nobody|noone|no one) would (miss|notice|care) (me )?(if i (was|were) (gone|dead)|if i died)",
    r"(lost|losing|given up|no) (all )?hope (in|for|on) (life|living)",
    # hurting oneself
    rf"(hurting|harming|cutting) {_ME}",
    r"self ?harm(ing)?",
    rf"{_WISH} (to |2 )?(hurt|harm|cut) {_ME}",
    # hurt by another; not "they hit me with a fee" and "he hits me up"
    rf"{_SOMEBODY} (keeps |is |was )?(hits?|hitting|beats?|beating|raped|hurts) me(?! (with|up|for))",
    rf"{_SOMEBODY} (keeps |is |was )?(chok|punch)(e[ds]|ing) me",
    r"(im|i am|being|getting) (being )?(abused|raped|trafficked|stalked)",
    r"(not|dont feel|isnt|never) safe (at|in my own|in my) (home|house)",
    r"(threaten(s|ed|ing)|tried|says|said)( \w+){0,4} kill me",
)
_DANGER = re.compile(rf"\b({'|'.join(_SIGNS)})\b")


def is_distress(text: str) -> bool:
    """Say whether `text` speaks of suicide, self-harm, not wanting to live, abuse or danger."""
    plain = " ".join(re.findall(r"[a-z0-9]+", text.lower().replace("'", "").replace("’", "")))
    return bool(_DANGER.search(plain))
