package rubezh.ui.seizure.read;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.Status;
import rubezh.fixtures.Seizures;
import rubezh.journal.RecordView;
import rubezh.json.SeizureShape;
import rubezh.register.OpenRecord;
import rubezh.register.review.ReviewLog;
import rubezh.register.review.ReviewState;

/** Which records open for typing. */
final class EditLockReasonTest {
    @ParameterizedTest
    @CsvSource({
        "DRAFT,",
        "SUBMITTED,",
        "RETURNED,",
        "AMENDING,",
        "APPROVED,",
        "ARCHIVED,ARCHIVED",
        "CANCELLED,CANCELLED"
    })
    void aRecordOfThisStationOpensByItsStatus(Status status, EditLockReason reason) {
        assertThat(EditLockReason.of(record(status, "KG-DOS", false, true), "KG-DOS"))
                .isEqualTo(java.util.Optional.ofNullable(reason));
    }

    @Test
    void whatLastsLongestIsSaidFirst() {
        assertThat(EditLockReason.of(record(Status.ARCHIVED, "KG-OSH", true, false), "KG-DOS"))
                .contains(EditLockReason.NEWER_VERSION);
        assertThat(EditLockReason.of(record(Status.DRAFT, "KG-OSH", true, true), "KG-DOS"))
                .contains(EditLockReason.OTHER_STATION);
        assertThat(EditLockReason.of(record(Status.DRAFT, "KG-DOS", true, true), "KG-DOS"))
                .contains(EditLockReason.CANCELLED);
    }

    private static OpenRecord record(
            Status status, String station, boolean voided, boolean editable) {
        Seizure seizure =
                SeizureShape.SHAPE.with(
                        SeizureShape.SHAPE.with(Seizures.complete(), "/header/status", status),
                        "/header/station",
                        station);
        var id = new UUID(1, 1);
        var view =
                new RecordView(
                        id, "seizure", Map.of(), List.of(), List.of(), List.of(), false, voided,
                        true, 1);
        return new OpenRecord(
                id,
                seizure,
                view,
                ReviewState.of(ReviewLog.EMPTY, seizure.header().status(), view.heads(), true),
                List.of(),
                Set.of(),
                List.of(),
                true,
                null,
                editable);
    }
}
