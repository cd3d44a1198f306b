package rubezh.journey.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rubezh.bundle.peer.Peer;
import rubezh.bundle.transfer.ExportRequest;
import rubezh.fixtures.AccessibleTree;
import rubezh.fixtures.WindowTest;
import rubezh.journey.StationPair;
import rubezh.journey.TrainingStation;
import rubezh.journey.WindowDriver;
import rubezh.progress.Progress;
import rubezh.security.KeyWords;
import rubezh.text.Language;
import rubezh.ui.kit.look.Theme;
import rubezh.ui.kit.navigation.Destination;

/** Two officers compare a key by telephone, each before his own window. */
@SuppressWarnings("NullAway.Init") // made before each test
@WindowTest
class TrustJourneyTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-24T09:00:00Z"), ZoneId.of("Asia/Bishkek"));

    @TempDir private Path folder;
    private TrainingStation dostuk;
    private TrainingStation karamyk;

    @BeforeEach
    void openStations() {
        dostuk = new TrainingStation(folder.resolve("dostuk"), "KG-DOS", CLOCK);
        karamyk = new TrainingStation(folder.resolve("karamyk"), "KG-KAR", CLOCK);
    }

    @AfterEach
    void closeStations() {
        dostuk.close();
        karamyk.close();
    }

    private Path bundleOf(TrainingStation station, String name) {
        var everything = new ExportRequest.Everything();
        var request = new ExportRequest(everything, "KG-DOS", folder.resolve(name));
        return station.exchange.export(request, Progress.NONE).file();
    }

    private static WindowDriver window(TrainingStation station, Language language) {
        var window = new WindowDriver(station, language, Theme.LIGHT, 1366, 768);
        window.showShell();
        return window;
    }

    private static void openExchange(WindowDriver window) {
        window.go(Destination.EXCHANGE);
        window.waitUntilIdle();
    }

    private static void openImport(WindowDriver window, Path bundle) {
        window.go(new Destination.Import(bundle));
        window.waitUntilIdle();
    }

    private static Set<Node> all(WindowDriver window, String selector) {
        return WindowDriver.call(() -> window.scene.getRoot().lookupAll(selector));
    }

    /** Returns the words of each grid on the window, as a screen reader is told them. */
    private static List<String> words(WindowDriver window) {
        return all(window, ".words-grid").stream().map(AccessibleTree::name).toList();
    }

    private static String labels(WindowDriver window) {
        return all(window, ".label").stream()
                .filter(Label.class::isInstance)
                .map(label -> ((Label) label).getText())
                .collect(Collectors.joining("\n"));
    }

    private static TextField field(WindowDriver window, String prompt) {
        return all(window, ".text-field").stream()
                .map(TextField.class::cast)
                .filter(field -> prompt.equals(field.getPromptText()))
                .findFirst()
                .orElseThrow();
    }

    private static Optional<Button> primary(WindowDriver window) {
        return all(window, ".action-bar .primary").stream().map(Button.class::cast).findFirst();
    }

    private static String shownToSender(TrainingStation station, Language language) {
        try (WindowDriver window = window(station, language)) {
            openExchange(window);
            return words(window).getFirst();
        }
    }

    @ParameterizedTest
    @EnumSource
    void theReceiverSeesTheWordsThatTheSenderReads(Language language) {
        String read = shownToSender(karamyk, language);
        try (WindowDriver window = window(dostuk, language)) {
            openImport(window, bundleOf(karamyk, "first.json"));
            assertThat(words(window)).containsExactly(read);
        }
    }

    @Test
    void wordsOfTheOtherLanguageMatchAndThoseOfAnotherKeyStopTheOfficer() {
        String english = shownToSender(karamyk, Language.EN);
        String wrong = dostuk.exchange.self().fingerprint().words().text(Language.RU);
        try (WindowDriver window = window(dostuk, Language.RU)) {
            openImport(window, bundleOf(karamyk, "first.json"));
            Button trust = primary(window).orElseThrow();
            TextField typed = field(window, "восемь слов или код сканером");
            WindowDriver.run(() -> typed.setText(wrong));
            assertThat(labels(window)).contains("Это другой ключ");
            assertThat(trust.isDisabled()).isTrue();
            WindowDriver.run(() -> typed.setText(english));
            assertThat(labels(window)).contains("Совпадает с ключом в файле");
            WindowDriver.run(trust::fire);
            window.waitUntilIdle();
            assertThat(labels(window)).contains("будет считаться подтверждённым");
        }
    }

    /**
     * The field for the words of a file may stay empty; others than those of it stop the import.
     */
    @Test
    void onlyTheFileWhoseWordsWereReadOutIsImported() {
        Path bundle = bundleOf(karamyk, "first.json");
        String words = dostuk.exchange.inspect(bundle, Progress.NONE).words().text(Language.EN);
        pin(bundleOf(karamyk, "pinned.json"));
        karamyk.record2009(1);
        Path next = bundleOf(karamyk, "next.json");
        String right = dostuk.exchange.inspect(next, Progress.NONE).words().text(Language.EN);
        try (WindowDriver window = window(dostuk, Language.RU)) {
            openImport(window, next);
            Button apply = primary(window).orElseThrow();
            assertThat(apply.isDisabled()).isFalse();
            TextField typed = field(window, "восемь слов или код сканером");
            WindowDriver.run(() -> typed.setText(words));
            assertThat(labels(window)).contains("Это другой файл");
            assertThat(apply.isDisabled()).isTrue();
            WindowDriver.run(() -> typed.setText(right.substring(0, 20)));
            assertThat(apply.isDisabled()).as("not all eight").isTrue();
            WindowDriver.run(() -> typed.setText(right));
            assertThat(labels(window)).contains("Это тот самый файл");
            assertThat(apply.isDisabled()).isFalse();
        }
    }

    @Test
    void wordsTypedSoFarStayWhenTheLanguageChanges() {
        String english = shownToSender(karamyk, Language.EN);
        try (WindowDriver window = window(dostuk, Language.RU)) {
            openImport(window, bundleOf(karamyk, "first.json"));
            TextField typed = field(window, "восемь слов или код сканером");
            WindowDriver.run(() -> typed.setText(english));
            WindowDriver.run(() -> window.ui.texts().language().set(Language.EN));
            window.waitUntilIdle();
            assertThat(field(window, "eight words, or scan the code").getText()).isEqualTo(english);
            assertThat(labels(window)).contains("The same as the key in the file.");
        }
    }

    @Test
    void theWordsOfAKnownStationAreShownWhenItIsChosen() {
        pin(bundleOf(karamyk, "first.json"));
        try (WindowDriver window = window(dostuk, Language.EN)) {
            openExchange(window);
            assertThat(words(window)).hasSize(1);
            var list = (ListView<?>) all(window, ".key-list").iterator().next();
            WindowDriver.run(() -> list.getSelectionModel().select(0));
            window.waitUntilIdle();
            assertThat(words(window)).contains(words(karamyk).text(Language.EN));
        }
    }

    @Test
    void aSecondKeyOfAKnownStationStandsBesideTheKnownOne() {
        pin(bundleOf(karamyk, "first.json"));
        try (var second = TrainingStation.besideItsLike(folder.resolve("second"), "KG-KAR", CLOCK);
                WindowDriver window = window(dostuk, Language.EN)) {
            openImport(window, bundleOf(second, "second.json"));
            assertThat(words(window))
                    .containsExactlyInAnyOrder(
                            words(second).text(Language.EN), words(karamyk).text(Language.EN));
            assertThat(primary(window)).as("nothing leads to confirming it").isEmpty();
        }
    }

    private static KeyWords words(TrainingStation station) {
        return station.exchange.self().fingerprint().words();
    }

    private void pin(Path bundle) {
        StationPair.take(bundle, dostuk);
        assertThat(dostuk.exchange.peers())
                .extracting(state -> state.peer().trust())
                .containsExactly(Peer.TrustState.PINNED);
    }

    private static ToggleButton card(WindowDriver window, String station) {
        return all(window, ".recipient-card").stream()
                .map(ToggleButton.class::cast)
                .filter(card -> station.equals(card.getUserData()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void headquartersIsOneCardUnderItsOwnCode() {
        pin(bundleOf(karamyk, "first.json"));
        dostuk.join(karamyk);
        try (WindowDriver window = window(dostuk, Language.EN)) {
            openExchange(window);
            assertThat(all(window, ".recipient-card"))
                    .extracting(Node::getUserData)
                    .containsExactly("KG-KAR");
            assertThat(card(window, "KG-KAR").isSelected()).isTrue();
            assertThat(labels(window)).contains("headquarters · key confirmed · all acknowledged");
        }
        karamyk.join(karamyk);
        try (WindowDriver window = window(karamyk, Language.EN)) {
            openExchange(window);
            assertThat(all(window, ".recipient-card")).as("not to itself").isEmpty();
        }
    }

    @Test
    void theAddresseeIsChosenFromTheStationsKnownHere() {
        pin(bundleOf(karamyk, "first.json"));
        try (WindowDriver window = window(dostuk, Language.EN)) {
            openExchange(window);
            TextField to = field(window, "station code, several separated by commas");
            assertThat(labels(window)).contains("\nheadquarters · ");
            WindowDriver.run(card(window, "KG-KAR")::fire);
            assertThat(to.getText()).isEqualTo("HQ, KG-KAR");
            WindowDriver.run(card(window, "HQ")::fire);
            assertThat(to.getText()).isEqualTo("KG-KAR");
            assertThat(labels(window)).contains("\nkey confirmed · ");
            WindowDriver.run(() -> to.setText("kg-knr"));
            assertThat(labels(window)).contains("Station KG-KNR is not known here");
            WindowDriver.run(() -> to.setText("kg-dos"));
            assertThat(labels(window)).contains("is the code of this station");
        }
    }
}
