package rubezh.journey.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.bundle.transfer.ExportRequest;
import rubezh.bundle.verify.UnknownSenderPolicy;
import rubezh.fixtures.AccessibleTree;
import rubezh.fixtures.FxThread;
import rubezh.fixtures.WindowTest;
import rubezh.journey.TrainingStation;
import rubezh.journey.WindowDriver;
import rubezh.progress.Progress;
import rubezh.text.Language;
import rubezh.ui.kit.look.Theme;
import rubezh.ui.kit.navigation.Destination;

/** The export form says whether the bundle will be encrypted, and asks why it should not be. */
@WindowTest
class EncryptionJourneyTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-24T09:00:00Z"), ZoneId.of("Asia/Bishkek"));

    @TempDir private Path folder;

    private static boolean shows(WindowDriver window, String text) {
        return nodes(window, ".label").stream()
                .filter(Label.class::isInstance)
                .map(label -> ((Label) label).getText())
                .anyMatch(shown -> shown.contains(text));
    }

    /** Returns the visible nodes; on the JavaFX thread. */
    private static List<Node> nodes(WindowDriver window, String selector) {
        return window.scene.getRoot().lookupAll(selector).stream().filter(Node::isVisible).toList();
    }

    private static void waitUntil(BooleanSupplier condition) {
        FxThread.waitUntil(condition::getAsBoolean);
    }

    private static void introduce(TrainingStation sender, TrainingStation receiver, Path folder) {
        var request = new ExportRequest(new ExportRequest.Everything(), "KG-DOS", folder);
        Path bundle = sender.exchange.export(request, Progress.NONE).file();
        try (var preview =
                receiver.exchange.preview(
                        bundle, new UnknownSenderPolicy.TrustOnFirstUse(), Progress.NONE)) {
            receiver.exchange.apply(preview, Progress.NONE);
        }
    }

    private static CheckBox plain(WindowDriver window) {
        return box(window, "не шифровать");
    }

    private static CheckBox box(WindowDriver window, String text) {
        return nodes(window, ".check-box").stream()
                .map(CheckBox.class::cast)
                .filter(box -> box.getText().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private static TextField reason(WindowDriver window) {
        return nodes(window, ".text-field").stream()
                .map(TextField.class::cast)
                .filter(field -> field.getPromptText().startsWith("причина"))
                .findFirst()
                .orElseThrow();
    }

    private static void press(WindowDriver window) {
        WindowDriver.run(() ->
                nodes(window, ".exchange-view .primary").stream()
                        .map(Button.class::cast)
                        .findFirst()
                        .orElseThrow()
                        .fire());
    }

    private static Optional<Button> button(WindowDriver window, String text) {
        return nodes(window, ".export-form .button").stream()
                .map(Button.class::cast)
                .filter(button -> isNamed(button, text))
                .findFirst();
    }

    private static boolean isNamed(Button button, String text) {
        return text.equals(AccessibleTree.name(button))
                || button.lookupAll(".label").stream()
                        .map(Label.class::cast)
                        .anyMatch(label -> text.equals(label.getText()));
    }

    private static Optional<ToggleButton> card(WindowDriver window, String station) {
        return nodes(window, ".recipient-card").stream()
                .map(ToggleButton.class::cast)
                .filter(card -> station.equals(card.getUserData()))
                .findFirst();
    }

    private static void exportEncrypted(WindowDriver window) {
        waitUntil(() -> card(window, "KG-KAR").isPresent());
        WindowDriver.run(() -> card(window, "HQ").orElseThrow().fire());
        WindowDriver.run(() -> card(window, "KG-KAR").orElseThrow().fire());
        waitUntil(() -> shows(window, "прочитать его смогут KG-KAR"));
        waitUntil(() -> !nodes(window, ".fact-box").isEmpty());
        waitUntil(() -> shows(window, "Размер"));
        press(window);
        waitUntil(() -> shows(window, "Файл зашифрован. Открыть его может: KG-KAR"));
        waitUntil(() -> shows(window, "-1of1.json.age"));
    }

    private static void exportPlain(WindowDriver window) {
        WindowDriver.run(() -> plain(window).setSelected(true));
        waitUntil(() -> shows(window, "его прочтёт любой"));
        press(window);
        waitUntil(() -> shows(window, "нужна причина"));
        WindowDriver.run(() -> reason(window).setText("чтение в суде"));
        press(window);
        waitUntil(() -> shows(window, "Файл не зашифрован"));
    }

    @Test
    void theFormTellsAndTheFileIsWhatItTold() {
        try (var dostuk = new TrainingStation(folder.resolve("dostuk"), "KG-DOS", CLOCK);
                var karamyk = new TrainingStation(folder.resolve("karamyk"), "KG-KAR", CLOCK)) {
            introduce(karamyk, dostuk, folder);
            try (var window = new WindowDriver(dostuk, Language.RU, Theme.LIGHT, 1366, 768)) {
                window.chosenFolder = () -> Optional.of(folder);
                window.showShell();
                window.go(Destination.EXCHANGE);
                waitUntil(() -> shows(window, "Файл не будет зашифрован"));
                WindowDriver.run(() -> button(window, "Выбрать папку…").orElseThrow().fire());
                exportEncrypted(window);
                exportPlain(window);
            }
            assertThat(dostuk.openStation.audit().newest(1).getFirst().detail())
                    .containsEntry("reason", "чтение в суде");
        }
    }

    /** Exports to KG-KAR, then makes a second computer of it known, whose words were compared. */
    private void addComputer(TrainingStation from, TrainingStation second) throws IOException {
        var everything = new ExportRequest.Everything();
        Path sent = Files.createDirectory(folder.resolve("sent"));
        from.exchange.export(new ExportRequest(everything, "KG-KAR", sent), Progress.NONE);
        Path bundle =
                second.exchange
                        .export(new ExportRequest(everything, "KG-DOS", sent), Progress.NONE)
                        .file();
        var compared =
                new UnknownSenderPolicy.TrustFingerprint(second.exchange.self().fingerprint());
        try (var preview = from.exchange.preview(bundle, compared, Progress.NONE)) {
            from.exchange.apply(preview, Progress.NONE);
        }
    }

    @Test
    void aKeyThatTheLastExportDidNotUseIsAskedAboutBeforeTheFileIsWritten() throws IOException {
        try (var dostuk = new TrainingStation(folder.resolve("dostuk"), "KG-DOS", CLOCK);
                var karamyk = new TrainingStation(folder.resolve("karamyk"), "KG-KAR", CLOCK);
                var second =
                        TrainingStation.besideItsLike(folder.resolve("second"), "KG-KAR", CLOCK)) {
            introduce(karamyk, dostuk, folder);
            addComputer(dostuk, second);
            try (var window = new WindowDriver(dostuk, Language.RU, Theme.LIGHT, 1366, 768)) {
                window.chosenFolder = () -> Optional.of(folder);
                window.showShell();
                window.go(Destination.EXCHANGE);
                waitUntil(() -> card(window, "KG-KAR").isPresent());
                waitUntil(() -> shows(window, "У станции KG-KAR другой ключ"));
                WindowDriver.run(() -> button(window, "Выбрать папку…").orElseThrow().fire());
                press(window);
                waitUntil(() -> shows(window, "которого в прошлой выгрузке не было"));
                waitUntil(() -> shows(window, "У станции KG-KAR другой ключ"));
                WindowDriver.run(() -> box(window, "новый ключ правильный").setSelected(true));
                press(window);
                waitUntil(() -> shows(window, "Файл зашифрован. Открыть его может: KG-KAR"));
            }
            var next = new ExportRequest(new ExportRequest.Everything(), "KG-KAR", folder);
            assertThat(dostuk.exchange.previewExport(next, Progress.NONE).keyChanges()).isEmpty();
        }
    }
}
