package rubezh.register.nil;

import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.domain.seizure.SeizureFields.EVENT_START;
import static rubezh.text.FaultAssertions.assertFault;

import module java.base;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.app.OpenRegisterFixture;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.station.StationDay;
import rubezh.domain.station.StationDayState;
import rubezh.fixtures.Seizures;
import rubezh.json.SeizureShape;
import rubezh.register.SaveIntent;
import rubezh.register.SaveRequest;
import rubezh.register.SaveResult;
import rubezh.session.OpenRegister;
import rubezh.store.file.TestStations;
import rubezh.text.Fault;

/** It is 25 November 2026, 02:00; the day of the station begins at 08:00, so the 24th runs. */
class NilReportServiceTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final LocalDate YESTERDAY = TODAY.minusDays(1);

    @TempDir Path root;
    private OpenRegister post;
    private NilReportService reports;

    @BeforeEach
    void open() {
        post = OpenRegisterFixture.create(TestStations.create(root), root.resolve("area"));
        reports = post.nilReports();
    }

    @AfterEach
    void close() {
        post.close();
    }

    private StationDayState state(LocalDate day) {
        return reports.own(day, day).getFirst().state();
    }

    private void submit(String start) {
        Seizure seizure =
                SeizureShape.SHAPE.with(
                        Seizures.complete(), EVENT_START.pointer(), OffsetDateTime.parse(start));
        UUID id = post.register().newRecordId();
        var request = SaveRequest.ofNew(id, seizure, SaveIntent.SUBMIT);
        assertThat(post.register().record(request)).isInstanceOf(SaveResult.Saved.class);
    }

    @Test
    void aDayWithoutCasesHasNothingUntilItIsReported() {
        assertThat(state(YESTERDAY)).isEqualTo(StationDayState.MISSING);
        StationDay given = reports.give(YESTERDAY, YESTERDAY).getFirst();
        assertThat(given.state()).isEqualTo(StationDayState.NIL);
        assertThat(given.until()).isEqualTo("2026-11-24T08:00:00+06:00");
        assertThat(state(YESTERDAY.minusDays(1))).isEqualTo(StationDayState.MISSING);
    }

    @Test
    void theRunningDayIsCoveredUpToNow() {
        StationDay given = reports.give(TODAY, TODAY).getFirst();
        assertThat(given.state()).isEqualTo(StationDayState.NIL_SO_FAR);
        assertThat(given.until()).isEqualTo("2026-11-25T02:00:00+06:00");
    }

    @Test
    void whatAReportWouldStateIsKnownBeforeItIsGiven() {
        assertThat(reports.covered(YESTERDAY).to()).isEqualTo("2026-11-24T08:00:00+06:00");
        assertThat(reports.covered(TODAY).to()).isEqualTo("2026-11-25T02:00:00+06:00");
        assertThat(reports.own(YESTERDAY, TODAY))
                .extracting(StationDay::state)
                .containsOnly(StationDayState.MISSING);
    }

    @Test
    void aReportGivenTwiceIsWrittenOnce() {
        reports.give(YESTERDAY, YESTERDAY);
        var before = post.register().digest();
        reports.give(YESTERDAY, YESTERDAY);
        assertThat(post.register().digest()).isEqualTo(before);
    }

    @Test
    void aDayWithACaseThatCountsIsRefusedAndNoOtherDayIsWritten() {
        submit("2026-11-23T10:00:00+06:00");
        var before = post.register().digest();
        assertFault(() -> reports.give(YESTERDAY.minusDays(2), YESTERDAY), "NIL-002");
        assertThat(post.register().digest()).isEqualTo(before);
        assertThat(state(YESTERDAY)).isEqualTo(StationDayState.CASES);
    }

    @Test
    void aCaseBeforeTheDayBeginsBelongsToTheDayBefore() {
        submit("2026-11-23T07:59:00+06:00");
        assertThat(reports.give(YESTERDAY, YESTERDAY).getFirst().state())
                .isEqualTo(StationDayState.NIL);
    }

    @Test
    void aDraftIsNoReasonToRefuse() {
        UUID id = post.register().newRecordId();
        post.register().record(SaveRequest.ofNew(id, Seizures.complete(), SaveIntent.SAVE));
        assertThat(reports.give(YESTERDAY, TODAY))
                .extracting(StationDay::state)
                .containsExactly(StationDayState.NIL, StationDayState.NIL_SO_FAR);
    }

    @Test
    void aLaterCaseContradictsTheReportUntilThatIsWithdrawn() {
        reports.give(YESTERDAY, YESTERDAY);
        submit("2026-11-23T10:00:00+06:00");
        assertThat(state(YESTERDAY)).isEqualTo(StationDayState.CONTRADICTED);
        assertThat(reports.withdraw(YESTERDAY, "a case was found").state())
                .isEqualTo(StationDayState.CASES);
    }

    @Test
    void aWithdrawnReportCanBeGivenAgain() {
        reports.give(YESTERDAY, YESTERDAY);
        reports.withdraw(YESTERDAY, "by mistake");
        assertThat(state(YESTERDAY)).isEqualTo(StationDayState.MISSING);
        assertThat(refusal(() -> reports.withdraw(YESTERDAY, "by mistake"))).isEqualTo("NIL-004");
        assertThat(reports.own(YESTERDAY, YESTERDAY).getFirst().withdrawn())
                .isEqualTo("by mistake");
        StationDay again = reports.give(YESTERDAY, YESTERDAY).getFirst();
        assertThat(again.state()).isEqualTo(StationDayState.NIL);
        assertThat(again.withdrawn()).isNull();
    }

    @Test
    void aDayToComeTooManyDaysAndNoReasonAreRefused() {
        LocalDate tomorrow = TODAY.plusDays(1);
        assertThat(refusal(() -> reports.give(tomorrow, tomorrow))).isEqualTo("NIL-001");
        assertThat(refusal(() -> reports.give(TODAY.minusDays(31), TODAY))).isEqualTo("NIL-003");
        assertThat(refusal(() -> reports.give(TODAY, YESTERDAY))).isEqualTo("NIL-003");
        reports.give(YESTERDAY, YESTERDAY);
        assertThat(refusal(() -> reports.withdraw(YESTERDAY, "\u00A0 "))).isEqualTo("NIL-005");
    }

    private static String refusal(Runnable act) {
        try {
            act.run();
            return "";
        } catch (Fault refused) {
            return refused.code();
        }
    }
}
