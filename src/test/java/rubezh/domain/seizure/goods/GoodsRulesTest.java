package rubezh.domain.seizure.goods;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rubezh.domain.seizure.SeizureScript;
import rubezh.domain.seizure.rules.SeizureRules;
import rubezh.domain.seizure.rules.ValidationPhase;
import rubezh.domain.seizure.rules.Violation;
import rubezh.text.Language;

/** Rules of the lines of goods, each as a table; the net amount is 1.25 kg. */
class GoodsRulesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    items/a/weighing/gross=1250 GRM                                     |
                    items/a/weighing/method=TRC; items/a/amount=0 GRM                   |
                    items/a/weighing/method=TRC; items/a/amount=                        |
                    items/a/weighing/method=TRC; items/a/amount=-1 GRM                  | QTY-002 STOP items/a/amount
                    items/a/weighing/method=TRC                                         | QTY-018 QUESTION items/a/amount
                    items/a/weighing/method=EST; items/a/amount=0 GRM                   | QTY-002 STOP items/a/amount
                    items/a/weighing/gross=1249.999 GRM                                 | QTY-007 STOP items/a/weighing/gross
                    items/a/weighing/gross=12.499999 KGM                                |
                    items/a/weighing/gross=12.5 KGM                                     | QTY-008 QUESTION items/a/weighing/gross
                    items/a/weighing/gross=2 LTR                                        | QTY-013 STOP items/a/weighing/gross
                    items/a/amount=; items/a/weighing/gross=0 KGM                       | QTY-001 STOP items/a/amount; QTY-002 STOP items/a/weighing/gross
                    items/a/substance=ATS-MTT; items/a/amount=200 U2; items/a/weighing/gross=3 NMP |
                    items/a/weighing/gross=1.5 KGM; items/a/weighing/tare=250 GRM       |
                    items/a/weighing/gross=1.5 KGM; items/a/weighing/tare=250.001 GRM   | QTY-009 QUESTION items/a/weighing/tare
                    items/a/weighing/tare=-1 GRM                                        | QTY-014 STOP items/a/weighing/tare
                    items/a/amount=; items/a/weighing/gross=1 KGM; items/a/weighing/tare=999 GRM | QTY-001 STOP items/a/amount
                    items/a/amount=; items/a/weighing/gross=1 KGM; items/a/weighing/tare=1 KGM | QTY-001 STOP items/a/amount; QTY-015 QUESTION items/a/weighing/tare
                    items/a/amount=4620000000000 KGM; items/a/weighing/gross=4620000000000 KGM | QTY-004 STOP items/a/amount; QTY-004 STOP items/a/weighing/gross
                    items/a/weighing/tare=4620000000000 KGM                             | QTY-004 STOP items/a/weighing/tare
                    items/a/weighing/gross=1.5 KGM; items/a/weighing/tare=300 LTR       | QTY-016 STOP items/a/weighing/tare
                    items/a/amount=; items/a/weighing/gross=1.5 KGM; items/a/weighing/tare=300 LTR | QTY-001 STOP items/a/amount; QTY-016 STOP items/a/weighing/tare
                    items/a/weighing/tare=3 NMP                                         | QTY-016 STOP items/a/weighing/tare
                    items/a/weighing/pieceMass=240 MGM                                  |
                    items/a/weighing/pieceMass=5 U2                                     | QTY-017 QUESTION items/a/weighing/pieceMass
                    items/a/weighing/pieceMass=2 MLT                                    | QTY-017 QUESTION items/a/weighing/pieceMass
                    items/a/weighing/method=WEI                                         | QTY-010 HINT items/a/weighing/scale
                    items/a/weighing/method=EST                                         |
                    items/a/weighing/scaleChecked=2026-11-24                            |
                    items/a/weighing/scaleChecked=2026-11-23                            | QTY-011 QUESTION items/a/weighing/scaleChecked
                    items/a/weighing/pieces=0                                           | QTY-012 STOP items/a/weighing/pieces
                    items/a/weighing/pieceMass=0 GRM                                    | QTY-002 STOP items/a/weighing/pieceMass
                    """)
    void grossIsTheSumOfNetAndTare(String changes, @Nullable String expected) {
        SeizureScript.assertViolations(changes, expected);
    }

    @Test
    void aGrossOfTenTimesTheNetAmountIsQuestioned() {
        List<Violation> found =
                SeizureRules.check(
                        SeizureScript.validWith("items/a/weighing/gross=12.75 KGM"),
                        SeizureScript.NOW,
                        SeizureScript.REFERENCE,
                        ValidationPhase.DRAFT);
        assertThat(found)
                .extracting(v -> SeizureScript.message(v, Language.EN).replace('\u00A0', ' '))
                .containsExactly(
                        "Gross 12.75 kg, net 1.25 kg: 10 to 1. Check the units or give a reason.");
        assertThat(found)
                .extracting(v -> SeizureScript.message(v, Language.RU).replace('\u00A0', ' '))
                .containsExactly(
                        "Брутто 12,75 кг, нетто 1,25 кг: отношение 10 к 1. Проверьте единицы или"
                                + " укажите причину.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    items/a/appearance/purity=64.50 %; items/a/stage=LAB          |
                    items/a/substance=CTH-OTH                                     | ITM-009 STOP items/a/appearance/name
                    items/a/substance=CTH-OTH; items/a/appearance/name=α-PHP      |
                    items/a/appearance/purity=64.50 %                             | ITM-003 QUESTION items/a/appearance/purity
                    items/a/appearance/tariff=2915240000                          |
                    items/a/appearance/tariff=29152                               | ITM-004 QUESTION items/a/appearance/tariff
                    items/a/appearance/tariff=2915A0                              | ITM-004 QUESTION items/a/appearance/tariff
                    items/a/appearance/expiry=2026-11-23                          | ITM-005 HINT items/a/appearance/expiry
                    items/a/category=DRG                                          |
                    items/a/category=PRC                                          | ITM-006 QUESTION items/a/category; EXT-010 HINT items/a/appearance/extras
                    items/a/substance=PRE-EPH; items/a/category=PRC               | EXT-010 HINT items/a/appearance/extras
                    items/a/substance=PRE-EPH; items/a/category=DRG               | ITM-006 QUESTION items/a/category
                    items/a/substance=UNK-SUS; items/a/category=PRC               | EXT-010 HINT items/a/appearance/extras
                    items/a/substance=UNK-SUS; items/a/category=FUE               | ITM-006 QUESTION items/a/category
                    items/a/substance=OPI-TRA; items/a/category=POT; items/a/amount=20 U2 |
                    items/a/substance=FUE-DIE; items/a/category=FUE; items/a/amount=90 LTR |
                    items/a/substance=FOO-MEA; items/a/category=FOO; items/a/amount=900 KGM |
                    items/a/amount=900 KGM                                        | QTY-003 QUESTION items/a/amount
                    items/a/substance=FUE-DIE; items/a/category=FUE; items/a/amount=90 H87 | QTY-005 QUESTION items/a/amount
                    items/a/substance=FUE-DIE; items/a/category=ALC; items/a/amount=90 LTR | ITM-006 QUESTION items/a/category
                    items/a/valuation/value=900.00 USD                            | VAL-001 HINT items/a/valuation/basis
                    items/a/valuation/price=30.00 USD                             | VAL-002 HINT items/a/valuation/priced
                    items/a/valuation/value=900.00 USD; items/a/valuation/basis=EXP |
                    """)
    void dataOfGoodsAgree(String changes, @Nullable String expected) {
        SeizureScript.assertViolations(changes, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    CAS=108-24-7          |
                    CAS=108-24-8          | EXT-001 HINT
                    CAS=acetic            | EXT-001 HINT
                    COUN=12               |
                    COUN=12.5             |
                    COUN=twelve           | EXT-002 QUESTION
                    STRE=40 %             |
                    STRE=40.5             |
                    STRE=101              | EXT-003 QUESTION
                    PEN=YES               |
                    PEN=perhaps           | EXT-004 QUESTION
                    MADE=KG               |
                    MADE=Kyrgyzstan       | EXT-005 QUESTION
                    DECL=anything at all  |
                    SUM=2 150.00          |
                    SUM=2 15              | EXT-002 QUESTION
                    CURR=USD              |
                    CURR=dollar           | EXT-006 QUESTION
                    APPX=II               |
                    APPX=IV               | EXT-007 QUESTION
                    PEN=??                |
                    MADE=?                |
                    """)
    void additionalFieldsHaveTheTypeOfTheCodeList(String extra, @Nullable String expected) {
        String at = " items/a/appearance/extras";
        assertThat(SeizureScript.violations("items/a/appearance/extras=" + extra))
                .isEqualTo(expected == null ? "" : expected + at);
    }

    /** Dictionary 2.7, row by row. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    UNK-SUS | PRC | 20 LTR   | CAS=108-24-7             | EXT-010 HINT appearance/extras
                    WPN-FIR | WPN | 1 H87    | SERI=removed             |
                    WPN-FIR | WPN | 1 H87    | KIND=pistol              | EXT-011 QUESTION appearance/extras
                    WPN-CAR | WPN | 50 H87   |                          |
                    WPN-BLA | WPN | 1 H87    |                          |
                    TOB-CIG | TOB | 2000 STK |                          |
                    TOB-CIG | TOB | 10 NMP   |                          | EXT-012 QUESTION amount
                    TOB-CIG | TOB | 5 KGM    |                          | QTY-005 QUESTION amount
                    TOB-NAS | TOB | 5 KGM    |                          |
                    TOB-LIQ | TOB | 40 NMP   |                          |
                    CUR-BNK | CUR | 23 H87   | SUM=2000,DENO=100x20     |
                    CUR-BNK | CUR | 23 H87   | SUM=2 150.00,DENO=100x20 | EXT-013 QUESTION appearance/extras
                    CUR-BNK | CUR | 23 H87   | SUM=many,DENO=100x20     | EXT-002 QUESTION appearance/extras
                    CUR-BNK | CUR | 23 H87   | SUM=2150,DENO=hundreds   | EXT-014 HINT appearance/extras
                    CUR-BNK | CUR | 23 H87   | SUM=2150                 |
                    CUR-BNK | CUR | 23 H87   | SUM=2150,DENO=?          |
                    WPN-FIR | WPN | 1 H87    | SERI=?                   |
                    CIT-LIV | CIT | 4 H87    | APPX=I,LIVE=YES          |
                    CUL-ICO | CUL | 1 H87    |                          | EXT-015 HINT appearance/extras
                    NUC-SRC | NUC | 1 H87    | ISOT=Cs-137              | EXT-016 HINT appearance/extras
                    STR-OPT | STR | 1 H87    | LIST=6A005               | EXT-016 HINT appearance/extras
                    WST-ODS | WST | 20 KGM   | UNNO=1715                |
                    UNK-SUS | MED | 1 KGM    |                          | EXT-017 QUESTION weighing/pieces
                    UNK-SUS | MED | 240 U2   |                          |
                    IPR-CLO | IPR | 40 H87   | BRAND=a,FINE=585         | EXT-009 HINT appearance/extras
                    """)
    void eachCategoryHasItsOwnRules(
            String article,
            String category,
            String amount,
            @Nullable String extras,
            @Nullable String expected) {
        String line =
                "items/a/substance=%s; items/a/category=%s; items/a/amount=%s"
                                .formatted(article, category, amount)
                        + (extras == null ? "" : "; items/a/appearance/extras=" + extras);
        assertThat(SeizureScript.violations(line).replace("items/a/", ""))
                .isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void culturalGoodsWithPicturesAndCountedMedicinesHaveNoViolations() {
        String icon = "items/a/substance=CUL-ICO; items/a/category=CUL; items/a/amount=1 H87";
        assertThat(SeizureScript.violations(icon + "; evidence/attachments/b/kind=PHO"))
                .doesNotContain("EXT");
        String unknown = "items/a/substance=UNK-SUS; items/a/category=";
        assertThat(SeizureScript.violations(unknown + "MED; items/a/weighing/pieces=240"))
                .isEmpty();
    }

    @Test
    void theSentenceHasBothSums() {
        String line =
                "items/a/substance=CUR-BNK; items/a/category=CUR; items/a/amount=23 H87;"
                        + " items/a/appearance/extras=SUM=2150,5,DENO=100x20";
        assertThat(sentences(line.replace("2150,5", "2150.5"), Language.RU))
                .containsExactly(
                        "Купюры: сумма купюр 2 000, а указана сумма 2 150,5. Исправьте одно из двух"
                                + " или укажите причину.");
        assertThat(sentences(line.replace("2150,5", "2150.5"), Language.EN))
                .containsExactly(
                        "Denominations: the notes add up to 2 000, the amount is 2 150.5. Correct"
                                + " one of them or give a reason.");
    }

    @Test
    void theSentenceNamesThePossibleCategoriesOfAnArticle() {
        String line = "items/a/substance=TOB-CIG; items/a/category=DRG; items/a/amount=200 STK";
        assertThat(sentences(line, Language.EN))
                .containsExactly(
                        "Cigarettes: the category “Narcotic and psychotropic substances” does not"
                                + " fit, the list has “Tobacco, nasvai, vapes”. Drugs, precursors"
                                + " and other goods are counted separately. Correct one of the two"
                                + " or give a reason.");
        assertThat(sentences(line, Language.RU))
                .containsExactly(
                        "Сигареты: категория «Наркотические средства и психотропные вещества» не"
                                + " подходит, по перечню — «Табак, насвай, вейпы». Наркотики,"
                                + " прекурсоры и прочие товары учитывают раздельно. Исправьте одно"
                                + " из двух или укажите причину.");
    }

    @Test
    void anUnknownListEntryCountsAsAbsent() {
        String line = "items/a/substance=NUC-SRC; items/a/category=NUC; items/a/amount=1 H87";
        assertThat(sentences(line + "; items/a/appearance/extras=LIST=??", Language.EN))
                .isEqualTo(sentences(line, Language.EN))
                .hasSize(1);
    }

    @Test
    void theHintForPicsHasTheFieldsOfANotification() {
        String line =
                "items/a/substance=PRE-AAN; items/a/category=PRC; items/a/amount=20 LTR;"
                        + " items/a/appearance/extras=CAS=108-24-7";
        assertThat(sentences(line, Language.EN))
                .containsExactly(
                        "Precursor: alert the contact point for PICS. Text: “Acetic anhydride; CAS"
                                + " 108-24-7; 20 L; seized in Kyrgyzstan, 24 Nov 2026; from"
                                + " Tajikistan to Russian Federation”.");
    }

    private static List<String> sentences(String changes, Language language) {
        return SeizureScript.unasked(
                        SeizureRules.check(
                                SeizureScript.validWith(changes),
                                SeizureScript.NOW,
                                SeizureScript.REFERENCE,
                                ValidationPhase.SUBMIT))
                .stream()
                .map(v -> SeizureScript.message(v, language).replaceAll("[\u00A0\u202F]", " "))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    100x20; 50x3      | 2150
                    100 х 20;50 Х 3;  | 2150
                    0,05*3; 0.10 ×2   | 0.35
                    999999999x999999999 | 999999998000000001
                    100               |
                    100x              |
                    100x20, 50x3      |
                    ;                 |
                    """)
    void banknotesAreSummedByDenomination(String notes, @Nullable String sum) {
        assertThat(Banknotes.sum(notes).map(BigDecimal::toPlainString).orElse(null)).isEqualTo(sum);
    }
}
