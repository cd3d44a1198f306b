package rubezh.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.text.FaultAssertions.assertFault;

import module java.base;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.app.OpenRegisterFixture;
import rubezh.domain.station.Station;
import rubezh.domain.station.StationDetails;
import rubezh.report.PdfReader;
import rubezh.report.ReportLanguage;
import rubezh.report.service.ReportProposal;
import rubezh.report.service.ReportRequest;
import rubezh.security.Audit;
import rubezh.session.OpenRegister;
import rubezh.store.LockedStation;
import rubezh.store.OpenStation;
import rubezh.store.file.TestStations;

/** An administrator changes the station: new papers show it, the audit log says it. */
class StationChangeTest {
    @TempDir Path folder;

    private OpenStation open;
    private OpenRegister register;

    @BeforeEach
    void openARegister() {
        open = TestStations.create(folder.resolve("station"));
        register = OpenRegisterFixture.create(open, folder.resolve("area"));
    }

    private StationDetails changed() {
        StationDetails before = register.station().details();
        return new StationDetails(
                "Достук",
                "Dostuk",
                "Служба",
                " Customs Service ",
                before.zone(),
                LocalTime.of(9, 0));
    }

    @Test
    void theChangeIsThereAtOnceAndAfterLocking() {
        Station before = register.station();
        register.changeStation(changed());
        Station after = register.station();
        assertThat(after).isEqualTo(before.with(changed()));
        assertThat(after.agencyEn()).isEqualTo("Customs Service");
        try (LockedStation locked = open.lock()) {
            assertThat(locked.station()).isEqualTo(after);
        }
    }

    @Test
    void theAuditLogSaysWhatWasChangedAndNothingIfNothingWas() {
        register.changeStation(changed());
        register.changeStation(changed());
        assertThat(open.audit().newest(10))
                .filteredOn(entry -> entry.action().equals("change-station"))
                .singleElement()
                .extracting(Audit.Entry::detail)
                .asString()
                .contains("agencyEn= → Customs Service", "dayStart=08:00 → 09:00")
                .doesNotContain("zone");
        assertThat(register.verify(_ -> {})).isEmpty();
    }

    @Test
    void aPaperMadeBeforeStaysAndTheNextHasTheNewHead() {
        var reports = register.reports();
        var request = ReportRequest.daily(LocalDate.of(2026, 11, 23), ReportLanguage.EN);
        ReportProposal first = reports.propose(request);
        reports.issue(first);
        assertThat(PdfReader.text(first.pdf())).doesNotContain("Customs Service");
        register.changeStation(changed());
        assertThat(reports.bytes(first.report())).isEqualTo(first.pdf().bytes());
        ReportProposal next = reports.propose(request);
        assertThat(PdfReader.text(next.pdf())).contains("Customs Service", "Dostuk");
        assertThat(next.report().issue()).isEqualTo(2);
    }

    @Test
    void namesAreGivenInBothLanguagesAndFitThePaper() {
        assertRefused("STN-001", new StationDetails(" ", "Dostuk", "", "", zone(), LocalTime.NOON));
        assertRefused(
                "STN-002", new StationDetails("Д", "D", "", "Service", zone(), LocalTime.NOON));
        assertRefused(
                "STN-003",
                new StationDetails("Д".repeat(121), "D", "", "", zone(), LocalTime.NOON));
        assertRefused(
                "STN-003", new StationDetails("Д\u202e", "D", "", "", zone(), LocalTime.NOON));
    }

    private static ZoneId zone() {
        return ZoneId.of("Asia/Bishkek");
    }

    private void assertRefused(String code, StationDetails details) {
        Station before = register.station();
        assertFault(() -> register.changeStation(details), code);
        assertThat(register.station()).isEqualTo(before);
    }
}
