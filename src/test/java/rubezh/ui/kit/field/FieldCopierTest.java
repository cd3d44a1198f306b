package rubezh.ui.kit.field;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.junit.jupiter.api.Test;
import rubezh.fixtures.FxThread;
import rubezh.fixtures.WindowTest;
import rubezh.table.ReferenceReader;
import rubezh.text.Language;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.form.UiContextFixture;

/** Text copied or cut from a field goes to the clipboard, or to who records it first. */
@WindowTest
final class FieldCopierTest {
    private static final Instant NOW = Instant.parse("2026-11-24T12:03:22Z");

    private final UiContext ui = UiContextFixture.of(Language.EN, Clock.fixed(NOW, ZoneOffset.UTC));
    private final FieldEditorFactory editors =
            new FieldEditorFactory(ui, ReferenceReader.builtIn());

    @Test
    void aCopierReceivesWhatIsCopiedAndCutFromAFieldOfAnyKind() {
        FxThread.run(() -> {
            putOnClipboard("before");
            Map.of(
                            editors.text(),
                            (Object) "Karimov",
                            editors.longText(2),
                            "He said",
                            editors.date(),
                            LocalDate.of(1985, 4, 12),
                            editors.dateTime(),
                            OffsetDateTime.parse("2026-11-24T03:20Z"))
                    .forEach(FieldCopierTest::assertReceived);
            assertThat(onClipboard()).isEqualTo("before");
        });
    }

    private static void assertReceived(FieldEditor editor, Object value) {
        var received = new ArrayList<String>();
        editor.setCopier(received::add);
        editor.show(value);
        for (TextInputControl input : inputs(editor.node())) {
            String text = input.getText();
            input.copy();
            assertThat(received).as("nothing is selected").isEmpty();
            input.selectAll();
            input.copy();
            assertThat(input.getText()).isEqualTo(text);
            input.cut();
            assertThat(received).containsExactly(text, text);
            assertThat(input.getText()).isEmpty();
            received.clear();
        }
    }

    private static List<TextInputControl> inputs(Node node) {
        return switch (node) {
            case TextInputControl input -> List.of(input);
            case Parent parent ->
                    parent.getChildrenUnmodifiable().stream()
                            .flatMap(child -> inputs(child).stream())
                            .toList();
            default -> List.of();
        };
    }

    @Test
    void withoutOneTheSystemCopies() {
        FxThread.run(() -> {
            FieldEditor editor = editors.text();
            editor.show("Ferghana road");
            TextInputControl input = inputs(editor.node()).getFirst();
            input.selectAll();
            input.copy();
            assertThat(onClipboard()).isEqualTo("Ferghana road");
        });
    }

    private static void putOnClipboard(String text) {
        var content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    private static String onClipboard() {
        return Objects.requireNonNullElse(Clipboard.getSystemClipboard().getString(), "");
    }
}
