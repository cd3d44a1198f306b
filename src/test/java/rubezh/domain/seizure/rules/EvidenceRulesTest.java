package rubezh.domain.seizure.rules;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rubezh.domain.seizure.SeizureScript;

/** Rules of packages, samples and laboratory results; the net amount is 1.25 kg. */
class EvidenceRulesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    d/bag=А 100; packages/e/bag=A 101                    |
                    d/bag=А 100; packages/e/bag=a100                     | EVI-001 STOP evidence/packages/e/bag
                    d/seals=К-1,К-2; packages/e/seals=К-3                |
                    d/seals=К-1,К-2; packages/e/seals=К-3,K 1            | EVI-001 STOP evidence/packages/e/seals
                    d/seals=К-1,к1                                       | EVI-001 STOP evidence/packages/d/seals
                    d/items=@a                                           |
                    d/items=@a,@f                                        | EVI-002 STOP evidence/packages/d/items
                    d/seals=К-2; packages/d/replaces=К-1, порвана при досмотре |
                    d/seals=К-2; packages/d/replaces=К-1                 | EVI-011 QUESTION evidence/packages/d/replaces
                    d/replaces=К-1, порвана при досмотре                 | EVI-011 QUESTION evidence/packages/d/replaces
                    """)
    void sealsAndBagsAreUniqueAndReferToExistingLines(String packages, @Nullable String expected) {
        String changes = "evidence/packages/" + packages.replace("; ", "; evidence/");
        SeizureScript.assertViolations(changes, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    d/substance=OPI-FEN; substances/d/share=3.5 % |
                    d/item=@a; substances/d/substance=OPI-FEN     |
                    d/item=@f; substances/d/substance=OPI-FEN     | EVI-002 STOP evidence/substances/d/item
                    d/substance=OPI-HER                           | EVI-019 STOP evidence/substances/d/substance
                    d/substance=OPI-FEN; substances/e/substance=OPI-FEN; substances/e/item=@a | EVI-019 STOP evidence/substances/e/substance
                    d/share=60 %; substances/e/share=40 %         |
                    d/share=60 %; substances/e/share=40.01 %      | EVI-020 STOP evidence/substances/e/share
                    """)
    void aMixtureHasEachSubstanceOnceAndNoMoreThanTheWhole(
            String mixture, @Nullable String expected) {
        String changes = "evidence/substances/" + mixture.replace("; ", "; evidence/");
        SeizureScript.assertViolations(changes, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    item=@a; amount=1250 GRM; act=7       |
                    item=@a; amount=1250.001 GRM; act=7   | EVI-003 STOP evidence/samples/d/amount
                    item=@a; amount=2000 LTR; act=7       |
                    item=@f; amount=2000 GRM; act=7       | EVI-002 STOP evidence/samples/d/item
                    item=@a; amount=0 GRM; act=7          | QTY-002 STOP evidence/samples/d/amount
                    item=@a; amount=5 GRM                 | EVI-004 HINT evidence/samples/d/act
                    item=@a; amount=900 GRM; act=7; e/item=@a; e/amount=350 GRM; e/act=8 |
                    item=@a; amount=900 GRM; act=7; e/item=@a; e/amount=0.9 KGM; e/act=8 | EVI-012 STOP evidence/samples/e/amount
                    item=@a; amount=900 GRM; act=7; e/item=@a; e/amount=2 LTR; e/act=8 |
                    item=@a; amount=2 KGM; act=7; e/item=@a; e/amount=1 GRM; e/act=8 | EVI-003 STOP evidence/samples/d/amount; EVI-012 STOP evidence/samples/e/amount
                    item=@a; amount=9000000000 TNE; act=7; e/item=@a; e/amount=9000000000 TNE; e/act=8 | EVI-003 STOP evidence/samples/d/amount; EVI-003 STOP evidence/samples/e/amount
                    """)
    void aSampleIsNotMoreThanItsLine(String sample, @Nullable String expected) {
        String changes =
                "evidence/samples/d/"
                        + sample.replaceAll("; (?!e/)", "; evidence/samples/d/")
                                .replace("; e/", "; evidence/samples/e/");
        SeizureScript.assertViolations(changes, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    LAB        | SUSPECTED,LAB           |
                    LAB        | FIELD_TEST              |
                    NEGATIVE   | LAB,NEGATIVE            |
                    LAB        | NEGATIVE                | ITM-007 QUESTION items/a/stage
                    SUSPECTED  | FIELD_TEST              | ITM-007 QUESTION items/a/stage
                    NEGATIVE   | LAB                     | ITM-007 QUESTION items/a/stage
                               | NEGATIVE                |
                    """)
    void theStageOfALineIsThatOfItsLastIdentification(
            @Nullable String stage, String steps, @Nullable String expected) {
        var changes = new StringBuilder(stage == null ? "" : "items/a/stage=" + stage);
        String line = "d";
        for (String step : steps.split(",")) {
            String at = "; evidence/identifications/" + line;
            changes.append(at).append("/item=@a").append(at).append("/stage=").append(step);
            line = "e";
        }
        SeizureScript.assertViolations(changes.toString(), expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    d/found=1.24 KGM; d/used=10 GRM                       |
                    d/found=1.24 KGM; d/used=3.75 GRM                     |
                    d/found=1.24 KGM; d/used=3.749 GRM                    | EVI-005 QUESTION evidence/identifications/d/found
                    d/found=1.24 KGM; d/used=17 GRM                       | EVI-005 QUESTION evidence/identifications/d/found
                    d/found=1 KGM; d/used=10 GRM; d/note=остаток утрачен  |
                    d/found=900 GRM                                       |
                    d/found=1256.25 GRM                                   |
                    d/found=9 KGM                                         | EVI-013 QUESTION evidence/identifications/d/found
                    d/found=9 KGM; d/note=пересчитано по акту             |
                    d/found=2 LTR                                         |
                    d/found=9000000000 TNE; d/used=9000000000 TNE         | EVI-005 QUESTION evidence/identifications/d/found
                    d/stage=SUSPECTED; e/item=@a; e/stage=LAB             |
                    d/stage=LAB; e/item=@a; e/stage=SUSPECTED             | EVI-006 STOP evidence/identifications/e/note
                    d/stage=LAB; e/item=@a; e/stage=NEGATIVE              |
                    d/stage=LAB; e/item=@a; e/stage=FIELD_TEST; e/note=по другой упаковке |
                    d/stage=LAB; e/item=@b; e/stage=SUSPECTED             | EVI-002 STOP evidence/identifications/e/item
                    """)
    void identificationGoesForwardsAndAmountsAddUp(String steps, @Nullable String expected) {
        String at = "; evidence/identifications/";
        String changes = "evidence/identifications/d/item=@a" + at + steps.replace("; ", at);
        SeizureScript.assertViolations(changes, expected);
    }
}
