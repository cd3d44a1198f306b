package rubezh.domain.seizure.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.SeizureScript;

/** Rules of custody. */
class CustodyRulesTest {
    private static final String SAVED =
            custody(
                    "d/act=REC; d/at=2026-11-24T13:50:00+06:00; d/to=Асанов А.;"
                            + " e/act=HAN; e/at=2026-11-24T14:00:00+06:00; e/from=Асанов А.;"
                            + " e/to=Беков Б.");

    private static String custody(String lines) {
        return "evidence/custody/" + lines.replace("; ", "; evidence/custody/");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    f/act=STO; f/at=2026-11-24T14:00:00+06:00                                |
                    f/act=                                                                   | CUS-001 STOP evidence/custody/f/act; CUS-002 STOP evidence/custody/f/at
                    f/act=STO; f/at=2026-11-24T14:04:00+06:00                                | CUS-003 STOP evidence/custody/f/at
                    f/act=STO; f/at=2026-11-24T13:59:00+06:00                                | CUS-004 STOP evidence/custody/f/at
                    f/act=STO; f/at=2026-11-24T13:00:00+05:00                                |
                    f/act=HAN; f/at=2026-11-24T14:01:00+06:00; f/from=БЕКОВ  Б; f/to=Ким Л.  |
                    f/act=HAN; f/at=2026-11-24T14:01:00+06:00; f/from=Ким Л.; f/to=Беков Б.  | CUS-005 STOP evidence/custody/f/from
                    f/act=HAN; f/at=2026-11-24T14:01:00+06:00; f/to=Ким Л.                   | CUS-010 STOP evidence/custody/f/from
                    f/act=COR; f/at=2026-11-24T14:01:00+06:00; f/from=Ким Л.; f/note=принял Ким |
                    f/act=COR; f/at=2026-11-24T14:01:00+06:00                                | CUS-007 STOP evidence/custody/f/note
                    f/act=CHK; f/at=2026-11-24T14:01:00+06:00; f/condition=INT               |
                    f/act=CHK; f/at=2026-11-24T14:01:00+06:00; f/condition=DAM               | CUS-006 STOP evidence/custody/f/note
                    f/act=CHK; f/at=2026-11-24T14:01:00+06:00; f/condition=DAM; f/note=надрыв |
                    """)
    void aNewEventFollowsInTimeAndIsGivenByTheHolder(String line, @Nullable String expected) {
        assertThat(SeizureScript.violations(SAVED + "; " + custody(line)))
                .isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void custodyContinuesFromTheHolderOfACorrection() {
        String corrected =
                custody(
                        "f/act=COR; f/at=2026-11-24T14:01:00+06:00; f/to=Ким Л.; f/note=принял Ким");
        String next = custody("a/act=HAN; a/at=2026-11-24T14:02:00+06:00; a/from=Ким Л.; a/to=Ли");
        assertThat(SeizureScript.violations(SAVED + "; " + corrected + "; " + next)).isEmpty();
    }

    @Test
    void aSavedLineIsNeitherChangedNorMovedNorRemoved() {
        Seizure saved = SeizureScript.validWith(SAVED);
        assertThat(append(saved, SAVED)).isEmpty();
        assertThat(append(saved, SAVED + "; " + custody("f/act=STO"))).isEmpty();
        assertThat(append(saved, SAVED + "; " + custody("e/note=позже")))
                .isEqualTo("CUS-008 STOP evidence/custody/e");
        assertThat(append(saved, custody("f/act=STO") + "; " + SAVED))
                .isEqualTo("CUS-008 STOP evidence/custody/d; CUS-008 STOP evidence/custody/e");
        assertThat(append(saved, SAVED.substring(0, SAVED.indexOf("; evidence/custody/e"))))
                .isEqualTo("CUS-009 STOP evidence/custody");
        assertThat(append(SeizureScript.valid(), SAVED)).isEmpty();
    }

    @Test
    void aLineThatLacksSomethingRequiredIsKeptInADraftAndStopsSubmission() {
        Seizure half = SeizureScript.validWith(SAVED + "; " + custody("f/to=Ким Л."));
        assertThat(violations(half, ValidationPhase.DRAFT)).isEmpty();
        assertThat(violations(half, ValidationPhase.SUBMIT))
                .isEqualTo(
                        "CUS-001 STOP evidence/custody/f/act; CUS-002 STOP evidence/custody/f/at;"
                                + " CUS-010 STOP evidence/custody/f/from");
    }

    @Test
    void aSavedLineThatLacksSomethingRequiredIsCompletedOrRemoved() {
        Seizure half = SeizureScript.validWith(SAVED + "; " + custody("f/to=Ким Л."));
        String whole =
                custody("f/act=HAN; f/at=2026-11-24T14:01:00+06:00; f/from=Беков Б.; f/to=Ли Л.");
        assertThat(append(half, SAVED + "; " + whole)).isEmpty();
        assertThat(append(half, SAVED)).isEmpty();
        assertThat(append(half, whole + "; " + SAVED)).contains("CUS-008 STOP evidence/custody/d");
        assertThat(append(SeizureScript.validWith(SAVED + "; " + whole), SAVED))
                .isEqualTo("CUS-009 STOP evidence/custody");
    }

    private static String violations(Seizure seizure, ValidationPhase phase) {
        return SeizureScript.format(
                SeizureRules.check(seizure, SeizureScript.NOW, SeizureScript.REFERENCE, phase));
    }

    private static String append(Seizure saved, String now) {
        return SeizureScript.format(
                CustodyRules.checkAppendOnly(saved, SeizureScript.validWith(now)));
    }
}
