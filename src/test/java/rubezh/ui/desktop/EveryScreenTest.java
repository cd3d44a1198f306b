package rubezh.ui.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.fixtures.AccessibleTree;
import rubezh.fixtures.FxThread;
import rubezh.fixtures.WindowTest;
import rubezh.manual.ManualPage;
import rubezh.security.Role;
import rubezh.text.Language;
import rubezh.ui.kit.command.Keymap;
import rubezh.ui.kit.navigation.Destination;

/**
 * What holds for every screen: the manual opens at the page about it, and whoever does not see it
 * is told the name of each control and what is in it.
 */
@WindowTest
class EveryScreenTest {
    /** Documents by the beginning of their ids, with the commands that lead there. */
    private static final Map<String, List<String>> DOCUMENTS =
            Map.of(
                    "read/", List.of("go-seizures", "open"),
                    "seizure/", List.of("go-seizures", "edit"),
                    "case-papers", List.of("go-seizures", "open", "case-papers"));

    private static final Map<String, ManualPage> PAGES =
            Map.of(
                    "read/", ManualPage.SEARCHING,
                    "seizure/", ManualPage.RECORDING,
                    "case-papers", ManualPage.REPORTS);

    /** Commands that open a dialog or panel on a screen. */
    private static final Map<String, List<String>> WITHIN =
            Map.of(
                    "palette", List.of("palette"),
                    "keys", List.of("keys"),
                    "doctor", List.of("doctor"),
                    "support-file", List.of("support-file"),
                    "change-password", List.of("change-password"),
                    "columns", List.of("go-seizures", "columns"),
                    "keep-view", List.of("go-seizures", "keep-view"),
                    "long-form", List.of("go-seizures", "edit", "long-form"),
                    "new", List.of("new"));

    private static final Predicate<Text> HEADING =
            text -> !Collections.disjoint(text.getStyleClass(), Set.of("help-h1", "help-h2"));

    @TempDir Path folder;

    /** A screen is made once: it and its page are read in one language, then in the other. */
    @Test
    void everyScreenNamesItsControlsAndHasAPageWithASectionAboutIt() {
        try (var window = new RoleWindow(folder, Set.of(Role.values()))) {
            var found = new ArrayList<String>();
            var visited = new TreeSet<String>();
            for (String command : screens(window)) {
                window.closeOtherScreens();
                window.run(command);
                String id = window.current();
                visited.add(id);
                found.addAll(findings(window, id));
                String title = title(window);
                window.run("help");
                assertThat(window.current()).as(id).isEqualTo("help");
                found.addAll(findings(id, title, text(window, HEADING)));
                switchLanguage(window);
                String headings = text(window, HEADING);
                window.run(command);
                assertThat(window.current()).isEqualTo(id);
                assertThat(title(window)).as(id).isNotEqualTo(title);
                found.addAll(findings(id, title(window), headings));
                found.addAll(findings(window, id));
            }
            assertThat(found).isEmpty();
            assertThat(visited)
                    .contains("today", "dashboard", "dashboard/map", "settings/equipment")
                    .contains("admin/officers", "admin/audit", "admin/backups", "admin/station")
                    .hasSizeGreaterThanOrEqualTo(25);
        }
    }

    @Test
    void everyControlOfADocumentAndOfADialogHasANameAndItsValue() {
        var ways = new TreeMap<String, List<String>>(DOCUMENTS);
        ways.putAll(WITHIN);
        try (var window = new RoleWindow(folder, Set.of(Role.values()))) {
            var found = new ArrayList<String>();
            ways.forEach((name, commands) -> {
                window.closeOtherScreens();
                commands.forEach(window::run);
                found.addAll(findings(window, name));
                switchLanguage(window);
                found.addAll(findings(window, name));
            });
            assertThat(found).isEmpty();
        }
    }

    private static void switchLanguage(RoleWindow window) {
        var language = window.ui.texts().language();
        FxThread.run(() -> language.set(language.get().other()));
        window.waitUntilIdle();
    }

    private static List<String> findings(RoleWindow window, String name) {
        Language language = window.ui.texts().language().get();
        return FxThread.call(() -> tree(window).findings()).stream()
                .map(finding -> name + " in " + language + ": " + finding)
                .toList();
    }

    private static List<String> findings(String id, String title, String headings) {
        return headings.toLowerCase(Locale.ROOT).contains(title.toLowerCase(Locale.ROOT))
                ? List.of()
                : List.of(id + ": " + title + " is none of " + headings);
    }

    private static AccessibleTree tree(RoleWindow window) {
        return new AccessibleTree(window.search().scene().getRoot());
    }

    @Test
    void whatIsTypedIsReadAsTheValueOfAFieldThatKeepsItsName() {
        try (var window = new RoleWindow(folder, Set.of(Role.values()))) {
            window.run("go-seizures");
            var keys = new RoleKeyboard(window);
            keys.press(KeyCode.F, KeyCode.CONTROL);
            keys.type("heroin");
            assertThat(FxThread.call(() -> tree(window).text()))
                    .containsPattern("\\* *TEXT_FIELD \"[^\"]+\" = \"heroin\"");
        }
    }

    /** Returns the commands that lead to a screen, of all that there are. */
    private static List<String> screens(RoleWindow window) {
        List<String> offered = window.windowCommands();
        List<String> all =
                Keymap.all().stream()
                        .map(Keymap.Entry::id)
                        .filter(id -> id.startsWith("go-"))
                        .toList();
        assertThat(offered).containsAll(all);
        return all;
    }

    @Test
    void documentsHaveThePageOfTheirTask() {
        try (var window = new RoleWindow(folder, Set.of(Role.values()))) {
            DOCUMENTS.forEach((id, commands) -> {
                window.closeOtherScreens();
                commands.forEach(window::run);
                assertThat(window.current()).startsWith(id);
                window.run("help");
                ManualPage page = Objects.requireNonNull(PAGES.get(id));
                assertThat(text(window)).as(id).startsWith(page.title(Language.EN));
            });
        }
    }

    @Test
    void theManualIsSavedAsPdf() throws IOException {
        Path file = folder.resolve("manual.pdf");
        try (var window = new RoleWindow(folder, Set.of(Role.AUDITOR))) {
            window.run("help");
            window.chosenTarget = file;
            window.press("help.save-pdf");
            assertThat(window.search().labelTexts()).contains("The manual was saved: " + file);
        }
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                .startsWith("%PDF-");
    }

    @Test
    void aScreenThatNoPageIsAboutHasTheContents() {
        try (var window = new RoleWindow(folder, Set.of(Role.OFFICER))) {
            window.go(new Destination.Manual("telescope"));
            window.waitUntilIdle();
            assertThat(text(window)).isEmpty();
            assertThat(window.search().labelTexts()).contains("Contents");
        }
    }

    private static String title(RoleWindow window) {
        return FxThread.call(
                () -> String.valueOf(window.screens.shell().current().get().title().getValue()));
    }

    /** Returns the text of the page that is shown, with a line for each block. */
    private static String text(RoleWindow window) {
        return text(window, _ -> true);
    }

    private static String text(RoleWindow window, Predicate<Text> wanted) {
        return FxThread.call(() -> {
            Node content = window.screens.shell().current().get().content();
            return content.lookupAll(".help-page").stream()
                    .map(page -> text(page, wanted))
                    .collect(Collectors.joining());
        });
    }

    private static String text(Node node, Predicate<Text> wanted) {
        return switch (node) {
            case Text text -> wanted.test(text) ? text.getText() : "";
            case TextFlow flow -> joined(flow, wanted) + "\n";
            case Pane pane -> joined(pane, wanted);
            default -> "";
        };
    }

    private static String joined(Pane pane, Predicate<Text> wanted) {
        return pane.getChildren().stream()
                .map(child -> text(child, wanted))
                .collect(Collectors.joining());
    }
}
