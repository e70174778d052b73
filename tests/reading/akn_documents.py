"""Invented acts as others mark them up: other prefixes, versions, units and elements."""

from __future__ import annotations

AKN_3 = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
DRAFT = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0/CSD13"
AKN_2 = "http://www.akomantoso.org/2.0"

META = """<meta><identification source="#x">
<FRBRWork><FRBRthis value="/akn/za/act/1999/lamps/!main"/><FRBRuri value="/akn/za/act/1999/lamps"/>
<FRBRdate date="1999-01-01" name="x"/><FRBRauthor href="#x"/><FRBRcountry value="za"/></FRBRWork>
<FRBRExpression><FRBRthis value="/akn/za/act/1999/lamps/eng@2003-04-05/!main"/>
<FRBRuri value="/akn/za/act/1999/lamps/eng@2003-04-05"/><FRBRdate date="2003-04-05" name="x"/><FRBRauthor href="#x"/>
<FRBRlanguage language="{language}"/></FRBRExpression>
<FRBRManifestation><FRBRthis value="/x"/><FRBRuri value="/x"/><FRBRdate date="2003-04-05" name="x"/>
<FRBRauthor href="#x"/></FRBRManifestation></identification>{notes}</meta>"""


def document(body: str, *, namespace: str = AKN_3, language: str = "eng", notes: str = "", around: str = "") -> bytes:
    """A document with this body, and what stands around it before the body."""
    meta = META.format(language=language, notes=notes)
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<akomaNtoso xmlns="{namespace}">'
        f'<act name="act">{meta}{around}<body>{body}</body></act></akomaNtoso>'
    ).encode()


COMMON_LAW = """
<chapter eId="chp_I"><num>Chapter I</num><heading>Lamps</heading>
 <section eId="sec_1"><num>1.</num><heading>Duty of a keeper</heading>
  <subsection eId="sec_1__subsec_1"><num>(1)</num><content><p>A keeper   must
     light the lamp.</p></content></subsection>
  <subsection eId="sec_1__subsec_2"><num>(2)</num>
   <intro><p>The keeper must not</p></intro>
   <paragraph eId="sec_1__subsec_2__para_a"><num>(a)</num><content><p>sleep; or</p></content></paragraph>
   <paragraph eId="sec_1__subsec_2__para_b"><num>(b)</num><content>
     <blockList eId="list_1"><listIntroduction>leave</listIntroduction>
      <item eId="list_1__item_i"><num>(i)</num><p>the lamp;</p></item>
      <item eId="list_1__item_ii"><num>(ii)</num><p>the tower,</p></item></blockList></content></paragraph>
   <wrapUp><p>under a <ref href="#x">penalty</ref> of two candles.</p></wrapUp>
  </subsection>
 </section>
</chapter>"""

CIVIL_LAW = """
<title eId="title_1"><num>Раздел 1.</num><heading>ЛАМПЫ</heading>
 <article eId="art_1"><num>Статья 1.</num><heading>Кража лампы</heading>
  <paragraph eId="art_1__para_1"><num>1.</num><content><p>Кража лампы –</p>
   <p>наказывается лишением свободы на срок от двух до пяти лет.</p></content></paragraph>
  <hcontainer name="remark" eId="art_1__remark"><num>Примечание.</num>
   <content><p>Свеча – тоже лампа.</p></content></hcontainer>
 </article>
</title>"""
