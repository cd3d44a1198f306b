package rubezh.ui.seizure.read;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.app.OpenRegisterFixture;
import rubezh.format.DomainFormat;
import rubezh.json.SeizureShape;
import rubezh.review.ReviewResult;
import rubezh.review.SeenRecord;
import rubezh.security.Officer;
import rubezh.security.Role;
import rubezh.session.OpenRegister;
import rubezh.store.OpenStation;
import rubezh.store.file.TestStations;
import rubezh.text.Language;
import rubezh.text.Messages;
import rubezh.ui.desktop.ReviewScenario;
import rubezh.ui.kit.work.BackgroundWorker;
import rubezh.ui.seizure.model.SeizureContext;

/** Foot of the layout: who approved a record, and whether he entered it too. */
final class RecordApprovalTest {
    private static final String PASSWORD = "sirena-lampa-gorizont-puma";

    @TempDir Path folder;

    @Test
    void anotherOfficerApprovedAndIsNamedWithHisRank() {
        OpenStation station = TestStations.create(folder);
        UUID record = submit(open(station));
        Set<Role> roles = Set.of(Role.SUPERVISOR);
        station.addOfficer(new Officer("bek", "Бек Б. Б.", "капитан", roles), PASSWORD);
        try (OpenRegister bek = open(station.lock().unlock("bek", PASSWORD, _ -> {}))) {
            assertThat(foot(bek, record)).isEmpty();
            approve(bek, record);
            assertThat(foot(bek, record))
                    .contains(". капитан Бек Б. Б.\nвнесено: Asanov A. A.; ")
                    .contains("утверждено другим сотрудником\nруководитель станции KG-OSH с ")
                    .endsWith(", роль дана: Asanov A. A.");
        }
    }

    @Test
    void whoIsAloneApprovesWhatHeEnteredAndThePaperSaysSo() {
        try (OpenRegister alone = open(TestStations.create(folder))) {
            UUID record = submit(alone);
            approve(alone, record);
            assertThat(foot(alone, record))
                    .contains("\nутвердил тот, кто внёс\n")
                    .endsWith("записей станции KG-OSH о роли руководителя сюда не поступало");
        }
    }

    private OpenRegister open(OpenStation station) {
        return OpenRegisterFixture.create(station, folder.resolve("area"));
    }

    private static UUID submit(OpenRegister officer) {
        return ReviewScenario.submit(
                officer, "2026-11-23T21:43:00+06:00", "OPI-HER", "2.200 KGM", 3);
    }

    private static void approve(OpenRegister officer, UUID record) {
        var seen = SeenRecord.of(officer.register().open(record).orElseThrow());
        assertThat(officer.reviews().approve(seen)).isInstanceOf(ReviewResult.Written.class);
    }

    private static String foot(OpenRegister officer, UUID record) {
        var context =
                new SeizureContext(
                        officer.register(),
                        new BackgroundWorker(Runnable::run),
                        InstantSource.fixed(TestStations.NOW),
                        SeizureShape.SHAPE);
        var format = DomainFormat.onScreen(Messages.in(Language.RU), officer.reference());
        return new RecordLayoutReader(context, officer.reviews())
                .read(record, format).orElseThrow().rows().stream()
                        .filter(RecordRow.Approval.class::isInstance)
                        .map(RecordRow::text)
                        .collect(Collectors.joining());
    }
}
