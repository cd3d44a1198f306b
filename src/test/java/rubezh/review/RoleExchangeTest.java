package rubezh.review;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.app.OpenRegisterFixture;
import rubezh.bundle.transfer.ExportRequest;
import rubezh.bundle.transfer.RecordOutcome;
import rubezh.bundle.transfer.RecordOutcome.RecordHeadline;
import rubezh.bundle.verify.UnknownSenderPolicy;
import rubezh.journey.TrainingStation;
import rubezh.progress.Progress;
import rubezh.register.officer.KnownRole;
import rubezh.review.TimelineEntry.StepEntry;
import rubezh.security.Officer;
import rubezh.security.Role;
import rubezh.session.OpenRegister;
import rubezh.store.OpenStation;
import rubezh.store.file.TestStations;
import rubezh.table.KnownRoleFormat;
import rubezh.text.Language;
import rubezh.text.Messages;
import rubezh.ui.desktop.ReviewScenario;

/** A post approves a record; headquarters sees who made the reviewer a supervisor, and when. */
final class RoleExchangeTest {
    private static final String PASSWORD = "sirena-lampa-gorizont-puma";

    @TempDir Path folder;

    /** Approves a record of the founder as an officer added here; returns its id. */
    private UUID approve(OpenStation founder) {
        UUID record = submit(open(founder));
        var bek = new Officer("bek", "Бек Б. Б.", "капитан", Set.of(Role.SUPERVISOR));
        founder.addOfficer(bek, PASSWORD);
        try (OpenRegister open = open(founder.lock().unlock("bek", PASSWORD, _ -> {}))) {
            var seen = SeenRecord.of(open.register().open(record).orElseThrow());
            assertThat(open.reviews().approve(seen)).isInstanceOf(ReviewResult.Written.class);
        }
        return record;
    }

    private static UUID submit(OpenRegister officer) {
        return ReviewScenario.submit(
                officer, "2026-11-23T21:43:00+06:00", "OPI-HER", "2.200 KGM", 3);
    }

    private OpenRegister open(OpenStation station) {
        return OpenRegisterFixture.create(station, folder.resolve("area"));
    }

    private static KnownRole role(TrainingStation at, UUID record) {
        var opened = at.register.open(record).orElseThrow();
        return RecordTimeline.of(at.register.history(record), opened, at.reviews).stream()
                .filter(StepEntry.class::isInstance)
                .map(entry -> ((StepEntry) entry).role())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void headquartersKnowsTheRoleOfTheReviewerByTheRecordsOfHisStation() {
        UUID record = approve(TestStations.create(folder));
        Clock clock = Clock.fixed(TestStations.NOW, ZoneOffset.UTC);
        try (OpenRegister post = open(TestStations.open(folder));
                var headquarters = new TrainingStation(folder.resolve("hq"), "KG-HQ", clock)) {
            var request =
                    new ExportRequest(new ExportRequest.Records(Set.of(record)), "HQ", folder);
            Path bundle = post.exchange().export(request, Progress.NONE).file();
            var trust = new UnknownSenderPolicy.TrustOnFirstUse();
            var preview = headquarters.exchange.preview(bundle, trust, Progress.NONE);
            assertThat(preview.records())
                    .extracting(RecordOutcome::headline)
                    .filteredOn(headline -> headline.kind().equals("officer"))
                    .extracting(RecordHeadline::number)
                    .containsExactly("KG-OSH bek");
            headquarters.exchange.apply(preview, Progress.NONE);
            KnownRole known = role(headquarters, record);
            assertThat(new KnownRoleFormat(Messages.in(Language.EN)).sentence(known, "KG-OSH"))
                    .startsWith("supervisor of KG-OSH since 2")
                    .endsWith(", granted by Asanov A. A.");
            assertThat(headquarters.register.catalogue().contentHash())
                    .isEqualTo(post.register().catalogue().contentHash());
        }
    }
}
