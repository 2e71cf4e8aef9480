"""A little of what CAMeL Tools keeps on disk, in its own formats: a catalogue, a morphology database with the
words of one sentence, and a model of the likeliest analysis of a word. Written for these tests."""

# ruff: noqa: E501 - an entry of the database is a line

import json
from pathlib import Path

SENTENCE = "كتب المعلم في دفتره، وقال إن زملاءه سيصلون إلى شنقيطاس"

_FEATURES = (  # noqa: SIM905
    "diac lex bw gloss pos prc3 prc2 prc1 prc0 per asp vox mod stt cas enc0 rat source form_gen form_num gen num "
    "root pattern caphi pos_logprob lex_logprob pos_lex_logprob"
).split()
_NO_CLITICS = "prc3:0 prc2:0 prc1:0 prc0:0 enc0:0"
_NOUN = f"pos:noun per:na asp:na vox:na mod:na rat:y {_NO_CLITICS} source:lex"
_VERB = f"pos:verb stt:na cas:na rat:n per:3 {_NO_CLITICS} prc0:na source:lex"
_WORD = f"per:na asp:na vox:na mod:na stt:na cas:na rat:na gen:na num:na form_gen:na form_num:na {_NO_CLITICS} source:lex"

_PREFIXES = (
    ("", "P0", "diac: bw:"),
    ("ال", "PDet", "diac:ال bw:ال/DET prc0:Al_det stt:d"),
    ("و", "PConj", "diac:وَ bw:وَ/CONJ gloss:and prc2:wa_conj"),
    ("سي", "PFut", "diac:سَيَ bw:سَ/FUT_PART+يَ/IV3MP gloss:will prc1:sa_fut per:3 gen:m"),
)
_SUFFIXES = (
    ("", "S0", "diac: bw:"),
    ("", "SNom", "diac:ُ bw:ُ/CASE_DEF_NOM gloss:[def.nom.] cas:n"),
    ("", "SPast", "diac:َ bw:َ/PVSUFF_SUBJ:3MS gloss:he/it_<verb> asp:p per:3 gen:m num:s"),
    ("ه", "SGenHis", "diac:ِهِ bw:ِ/CASE_DEF_GEN+هِ/POSS_PRON_3MS gloss:its/his enc0:3ms_poss stt:c cas:g"),
    ("ه", "SAccHis", "diac:َهُ bw:َ/CASE_DEF_ACC+هُ/POSS_PRON_3MS gloss:its/his enc0:3ms_poss stt:c cas:a"),
    ("ون", "SPlural", "diac:ُونَ bw:ُونَ/IVSUFF_SUBJ:MP_MOOD:I gloss:they_(people) mod:i num:p"),
)
_STEMS = (
    ("كتب", "PV", f"diac:كَتَب lex:كَتَب-ُ_1 bw:كَتَب/PV gloss:write root:ك.ت.ب vox:a mod:i asp:p {_VERB} gen:m num:s "
     "form_gen:m form_num:s pos_lex_logprob:-3.1"),
    ("كتب", "N", f"diac:كُتُب lex:كِتاب_1 bw:كُتُب/NOUN gloss:books root:ك.ت.ب {_NOUN} stt:c cas:u gen:m num:p "
     "form_gen:m form_num:s pos_lex_logprob:-3.0"),
    ("معلم", "N", f"diac:مُعَلِّم lex:مُعَلِّم_1 bw:مُعَلِّم/NOUN gloss:teacher root:ع.ل.م {_NOUN} stt:i cas:u gen:m num:s "
     "form_gen:m form_num:s pos_lex_logprob:-3.8"),
    ("معلم", "N", f"diac:مَعْلَم lex:مَعْلَم_1 bw:مَعْلَم/NOUN gloss:sign;mark root:ع.ل.م {_NOUN} stt:i cas:u gen:m num:s "
     "form_gen:m form_num:s pos_lex_logprob:-4.3"),
    ("في", "FW", f"diac:فِي lex:فِي_1 bw:فِي/PREP gloss:in root:DIAC pos:prep {_WORD} pos_lex_logprob:-1.2"),
    ("دفتر", "N", f"diac:دَفْتَر lex:دَفْتَر_1 bw:دَفْتَر/NOUN gloss:notebook root:د.ف.ت.ر {_NOUN} stt:i cas:u gen:m num:s "
     "form_gen:m form_num:s pos_lex_logprob:-5.1"),
    ("قال", "PV", f"diac:قال lex:قال-ُ_1 bw:قال/PV gloss:say root:ق.#.ل vox:a mod:i asp:p {_VERB} gen:m num:s "
     "form_gen:m form_num:s pos_lex_logprob:-2.2"),
    ("ان", "FW", f"diac:إِنَّ lex:إِنَّ_1 bw:إِنَّ/PSEUDO_VERB gloss:indeed root:DIAC pos:verb_pseudo {_WORD} "
     "pos_lex_logprob:-2.3"),
    ("زملاء", "N", f"diac:زُمَلاء lex:زَمِيل_1 bw:زُمَلاء/NOUN gloss:colleagues root:ز.م.ل {_NOUN} stt:i cas:u gen:m num:p "
     "form_gen:m form_num:s pos_lex_logprob:-4.4"),
    ("صل", "IV", f"diac:صِل lex:وَصَل-ِ_1 bw:صِل/IV gloss:arrive root:و.ص.ل vox:a mod:i asp:i {_VERB} gen:m num:s "
     "form_gen:m form_num:s pos_lex_logprob:-3.2"),
    ("الي", "FW", f"diac:إِلَى lex:إِلَى_1 bw:إِلَى/PREP gloss:to root:DIAC pos:prep {_WORD} pos_lex_logprob:-1.4"),
    ("NOAN", "NProp", f"diac:NOAN lex:NOAN_0 bw:NOAN/NOUN_PROP gloss:NO_ANALYSIS root:NTWS pos:noun_prop {_WORD} "
     "pos_lex_logprob:-99"),
)  # fmt: skip
_PREFIX_STEM = ("P0 PV", "PConj PV", "P0 N", "PDet N", "P0 FW", "PFut IV", "P0 NProp")
_STEM_SUFFIX = ("PV SPast", "N S0", "N SNom", "N SGenHis", "N SAccHis", "FW S0", "IV SPlural", "NProp S0")
_PREFIX_SUFFIX = (
    "P0 SPast", "PConj SPast", "P0 S0", "P0 SNom", "PDet SNom", "P0 SGenHis", "P0 SAccHis", "PFut SPlural",
)  # fmt: skip


def database() -> str:
    """The text of a morphology.db."""
    defines = [f"DEFINE {name} {name}:*open*" for name in _FEATURES]
    plain = " ".join(f"{name}:na" for name in _FEATURES if name not in {"pos", "gen", "num"})
    defaults = [f"DEFAULT pos:{pos} {plain} gen:m num:s" for pos in ("digit", "punc", "latin", "noun")]
    return "\n".join([
        "###DEFINES###", *defines,
        "###DEFAULTS###", *defaults,
        "###ORDER###", "ORDER " + " ".join(name for name in _FEATURES if name != "pattern"),
        "###TOKENIZATIONS###", "TOKENIZATION diac",
        "###STEMBACKOFF###", "STEMBACKOFF PROP NProp",
        "###PREFIXES###", *("\t".join(row) for row in _PREFIXES),
        "###SUFFIXES###", *("\t".join(row) for row in _SUFFIXES),
        "###STEMS###", *("\t".join(row) for row in _STEMS),
        "###TABLE AB###", *_PREFIX_STEM,
        "###TABLE BC###", *_STEM_SUFFIX,
        "###TABLE AC###", *_PREFIX_SUFFIX,
    ]) + "\n"  # fmt: skip


_LIKELIEST = {
    "كتب": {
        "diac": "كَتَبَ",
        "lex": "كَتَب-ُ_1",
        "bw": "كَتَب/PV+َ/PVSUFF_SUBJ:3MS",
        "pos": "verb",
        "asp": "p",
        "vox": "a",
    },
}


def install(folder: Path) -> None:
    """Make `folder` what CAMELTOOLS_DATA names."""
    sets = {
        "MorphologyDB": ("calima-msa-r13", "morphology_db/calima-msa-r13"),
        "DisambigMLE": ("calima-msa-r13", "disambig_mle/calima-msa-r13"),
    }
    for _, path in sets.values():
        (folder / "data" / path).mkdir(parents=True)
    catalogue = {
        "version": "1.6",
        "packages": {},
        "components": {
            component: {"default": name, "datasets": {name: {"path": path}}}
            for component, (name, path) in sets.items()
        },
    }
    (folder / "catalogue.json").write_text(json.dumps(catalogue), encoding="utf-8")
    database_file = folder / "data" / sets["MorphologyDB"][1] / "morphology.db"
    database_file.write_text(database(), encoding="utf-8")
    model = folder / "data" / sets["DisambigMLE"][1] / "model.json"
    model.write_text(json.dumps(_LIKELIEST), encoding="utf-8")
