package rubezh.ui.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.app.OpenRegisterFixture;
import rubezh.bundle.transfer.ExportRequest;
import rubezh.bundle.verify.UnknownSenderPolicy;
import rubezh.fixtures.AccessibleTree;
import rubezh.fixtures.FxThread;
import rubezh.fixtures.WindowTest;
import rubezh.journey.TrainingStation;
import rubezh.progress.Progress;
import rubezh.security.Officer;
import rubezh.security.Role;
import rubezh.session.OpenRegister;
import rubezh.store.OpenStation;
import rubezh.store.file.TestStations;
import rubezh.text.Language;
import rubezh.ui.kit.navigation.Destination;

/** What sync staff see of an import: counts, outcomes and numbers, and no contents. */
@WindowTest
class SyncImportTest {
    @TempDir Path folder;

    private Path export(String code) {
        var clock = Clock.fixed(Instant.parse("2026-11-24T20:00:00Z"), ZoneOffset.UTC);
        try (var other = new TrainingStation(folder.resolve(code), code, clock)) {
            other.record2009();
            var all = new ExportRequest(new ExportRequest.Everything(), "HQ", folder);
            return other.exchange.export(all, Progress.NONE).file();
        }
    }

    private RoleWindow open() {
        return new RoleWindow(
                OpenRegisterFixture.create(
                        TestStations.signIn(folder, "bek", TestStations.PASSWORD),
                        folder.resolve("area")),
                Language.EN);
    }

    private void makeStation(Path known) {
        OpenStation station = TestStations.create(folder);
        station.addOfficer(
                new Officer("bek", "Bek B. B.", "", Set.of(Role.SYNC_STAFF)),
                TestStations.PASSWORD);
        try (OpenRegister register = OpenRegisterFixture.create(station, folder.resolve("area"))) {
            var trust = new UnknownSenderPolicy.TrustOnFirstUse();
            try (var preview = register.exchange().preview(known, trust, Progress.NONE)) {
                register.exchange().apply(preview, Progress.NONE);
            }
        }
    }

    @Test
    void thePreviewOfAKnownStationHasNoContents() {
        Path known = export("KG-KAR");
        makeStation(known);
        try (var window = open()) {
            window.go(new Destination.Import(known));
            FxThread.waitUntil(() -> window.search().isShown(".import-view .table-view"));
            window.waitUntilIdle();
            TableView<?> table = window.search().find(TableView.class, _ -> true);
            assertThat(
                            FxThread.call(
                                    () -> table.getColumns().stream().map(c -> c.getId()).toList()))
                    .isEqualTo(List.of("outcome", "number", "change"));
            assertThat(window.search().labelTexts()).doesNotContain("Heroin", "heroin");
            assertThat(window.refusals()).isEmpty();
        }
    }

    @Test
    void theKeyOfAnUnknownStationIsConfirmedBySomebodyElseAndSaysByWhom() {
        Path newcomer = export("KG-BAT");
        makeStation(export("KG-KAR"));
        try (var window = open()) {
            window.go(new Destination.Import(newcomer));
            FxThread.waitUntil(() -> window.search().isShown(".fact-box"));
            window.waitUntilIdle();
            Button trust =
                    window.search()
                            .find(
                                    Button.class,
                                    button ->
                                            "The words match: confirm the key"
                                                    .equals(AccessibleTree.name(button)));
            assertThat(trust.isDisabled()).isTrue();
            assertThat(window.search().labelTexts())
                    .contains(
                            "Not permitted to your role: confirming the key of a station. Roles that"
                                    + " may: supervisor.");
            assertThat(window.refusals()).isEmpty();
        }
    }
}
