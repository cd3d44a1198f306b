package rubezh.ui.enrol;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.bundle.MemoryEnrolment;
import rubezh.bundle.MemoryStation;
import rubezh.bundle.verify.UnknownSenderPolicy.TrustFingerprint;
import rubezh.enrolment.ApprovalRequest;
import rubezh.enrolment.EnrolmentRequest;
import rubezh.enrolment.EnrolmentService;
import rubezh.fixtures.FxThread;
import rubezh.fixtures.WindowTest;
import rubezh.progress.Progress;
import rubezh.store.file.TestStations;
import rubezh.text.Language;
import rubezh.ui.kit.FilePicker;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.Overlay;
import rubezh.ui.kit.ScreenDescriptor;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.look.DisplaySettings;
import rubezh.ui.kit.look.Theme;
import rubezh.ui.kit.look.UiText;
import rubezh.ui.kit.navigation.Destination;
import rubezh.ui.kit.work.BackgroundWorker;

/** Headquarters revokes a computer in the window: it sees the number and gives a reason. */
@WindowTest
@SuppressWarnings("NullAway.Init") // made before each test
class RosterJourneyTest {
    @TempDir Path folder;

    private final BackgroundWorker worker = BackgroundWorker.dedicated();
    private final List<Path> chosen = new ArrayList<>();
    private MemoryStation post;
    private EnrolmentService service;
    private Scene scene;
    private Stage stage;
    private ScreenDescriptor screen;

    @BeforeEach
    void headquartersShowsItsRoster() throws Exception {
        var hq = new MemoryStation("KG-HQ", 2, folder);
        post = new MemoryStation("KG-OSH", 1, folder);
        service = MemoryEnrolment.at(hq, () -> MemoryStation.NOW);
        approve(service, MemoryEnrolment.at(post, () -> MemoryStation.NOW).request());
        var ui =
                FxThread.call(() ->
                        new UiContext(
                                new UiText(Language.EN),
                                new DisplaySettings(Theme.LIGHT),
                                worker,
                                new Overlay(),
                                Clock.fixed(MemoryStation.NOW, ZoneOffset.UTC),
                                ZoneOffset.UTC,
                                hq.session.officer(),
                                files()));
        FxThread.run(() -> {
            var labels = new LiveLabels(TestStations.REFERENCE, ui.texts());
            screen = new RosterScreens(ui, labels, service, hq.exchange).make(Destination.ROSTER);
            scene = new Scene(ui.overlay().root((Parent) screen.content()), 960, 540);
            stage = new Stage();
            stage.setScene(scene);
            stage.show();
        });
        FxThread.waitUntil(() -> table().getItems().size() == 2);
    }

    /** Chooses the next of the files that a test named. */
    private FilePicker files() {
        return new FilePicker() {
            @Override
            public List<Path> several(FileChooser chooser, @Nullable Window owner) {
                return List.of(chosen.removeFirst());
            }

            @Override
            public Optional<Path> target(FileChooser chooser, @Nullable Window owner) {
                return Optional.empty();
            }

            @Override
            public Optional<Path> folder(DirectoryChooser chooser, @Nullable Window owner) {
                return Optional.empty();
            }
        };
    }

    private void approve(EnrolmentService service, byte[] file) throws Exception {
        Path kept = Files.write(folder.resolve("request.json"), file);
        EnrolmentRequest request = service.read(kept);
        service.approve(
                new ApprovalRequest(
                        request,
                        new TrustFingerprint(request.fingerprint()),
                        Optional.empty(),
                        true,
                        folder.resolve("approval.json")),
                Progress.NONE);
    }

    @AfterEach
    void close() {
        FxThread.run(stage::hide);
    }

    private TableView<?> table() {
        return (TableView<?>) scene.getRoot().lookup(".table-view");
    }

    private List<TextField> fields() {
        return scene.getRoot().lookupAll(".dialog .text-field").stream()
                .map(TextField.class::cast)
                .toList();
    }

    private boolean isShown(String part) {
        return scene.getRoot().lookupAll(".label").stream()
                .filter(Node::isVisible)
                .filter(Label.class::isInstance)
                .anyMatch(label -> ((Labeled) label).getText().contains(part));
    }

    private void runCommand(String id) {
        FxThread.run(() -> screen.commands().get(id).run());
    }

    private void press(String style) {
        FxThread.run(() -> ((Button) scene.getRoot().lookup(".dialog ." + style)).fire());
    }

    private void select(int row) {
        FxThread.run(() -> {
            table().getSelectionModel().clearAndSelect(row);
            table().getFocusModel().focus(row);
        });
    }

    @Test
    void aComputerIsRevokedFromTheNumberShownWithAReasonOnly() {
        select(0);
        FxThread.run(() ->
                assertThat(screen.commands().get("roster-revoke").enabled().get())
                        .as("headquarters itself")
                        .isFalse());
        select(1);
        FxThread.waitUntil(() -> screen.commands().get("roster-revoke").enabled().get());
        runCommand("roster-revoke");
        FxThread.run(() -> assertThat(fields().getFirst().getText()).isEqualTo("0"));
        press("danger");
        FxThread.run(() -> {
            assertThat(isShown("a reason of at least three characters")).isTrue();
            fields().getFirst().setText("12");
            fields().getLast().setText("stolen");
        });
        press("danger");
        FxThread.waitUntil(() -> isShown("revisions after number 12 are refused"));
        FxThread.waitUntil(() -> isShown("revoked after number 12"));
    }

    private void admitFrom(Path bundle) {
        chosen.add(bundle);
        runCommand("roster-admit");
    }

    private List<CheckBox> cases() {
        return scene.getRoot().lookupAll(".dialog .check-box").stream()
                .map(CheckBox.class::cast)
                .toList();
    }

    @Test
    void singleCasesOfARevokedComputerAreAdmittedForAReason() {
        post.record("genuine");
        post.record("of the thief");
        Path bundle = post.exportAll("unsent.json");
        admitFrom(bundle);
        FxThread.waitUntil(() -> isShown("No case is refused"));
        press("button");
        service.revoke(post.signer.replica(), Optional.of(0L), "stolen");
        admitFrom(bundle);
        FxThread.waitUntil(() -> cases().size() == 2);
        press("primary");
        FxThread.run(() -> assertThat(isShown("Choose at least one case")).isTrue());
        FxThread.run(() -> cases().getFirst().setSelected(true));
        press("primary");
        FxThread.run(() -> {
            assertThat(isShown("Choose at least one case")).as("no reason").isTrue();
            fields().getFirst().setText("paper journal");
        });
        press("primary");
        FxThread.waitUntil(() -> isShown("Cases let in: 1"));
        admitFrom(bundle);
        FxThread.waitUntil(() -> cases().size() == 1);
    }

    @Test
    void aFileThatIsNoBundleIsNamedOnTheScreen() throws Exception {
        admitFrom(Files.writeString(folder.resolve("letter.txt"), "no bundle"));
        FxThread.waitUntil(() -> isShown("letter.txt"));
        FxThread.run(() -> assertThat(cases()).isEmpty());
    }

    @Test
    void theRosterIsRenewedForWholeDaysOnly() {
        runCommand("roster-renew");
        FxThread.run(() -> fields().getFirst().setText("half a year"));
        press("primary");
        FxThread.run(() -> {
            assertThat(isShown("a whole number from 1 to 3650")).isTrue();
            fields().getFirst().setText("180");
        });
        press("primary");
        FxThread.waitUntil(() -> isShown("Roster version 2 is written"));
    }
}
