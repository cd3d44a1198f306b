package rubezh.ui.kit.field;

import static rubezh.ui.kit.look.Nodes.toggleStyle;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.rules.Severity;
import rubezh.text.BlankCharacters;
import rubezh.ui.kit.look.Nodes;
import rubezh.ui.kit.value.FieldEntry;

/** Field for text of several lines; Enter breaks the line, Tab leaves the field. */
final class LongTextField implements FieldEditor {
    private final FieldCopier copier = new FieldCopier();
    private final TextArea area =
            new TextArea() {
                /** Cut calls it too. */
                @Override
                public void copy() {
                    copier.copy(getSelectedText(), super::copy);
                }
            };
    private Host host = Host.NONE;
    private boolean silent;

    LongTextField(int rows) {
        area.setWrapText(true);
        area.setPrefRowCount(rows);
        area.setPrefColumnCount(10);
        area.textProperty().addListener((_, _, _) -> onTextChanged());
        area.focusedProperty().addListener((_, _, focused) -> onFocusChanged(focused));
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::onKeyPressed);
    }

    private void onTextChanged() {
        if (!silent) {
            host.changed(this);
        }
    }

    private void onFocusChanged(boolean focused) {
        if (focused) {
            host.entered(this);
        } else {
            host.left(this);
        }
    }

    private void onKeyPressed(KeyEvent event) {
        if (event.getCode() == KeyCode.TAB && !event.isControlDown()) {
            event.consume();
            area.requestFocusTraversal(
                    event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
        }
    }

    @Override
    public Node node() {
        return area;
    }

    @Override
    public void setHost(Host newHost) {
        host = newHost;
    }

    @Override
    public void setCopier(Consumer<String> receiver) {
        copier.set(receiver);
    }

    @Override
    public void show(@Nullable Object value) {
        String text = value == null ? "" : value.toString();
        if (!BlankCharacters.strip(area.getText()).equals(text)) {
            silent = true;
            area.setText(text);
            silent = false;
        }
    }

    @Override
    public FieldEntry entry() {
        String text = BlankCharacters.strip(area.getText());
        return new FieldEntry.Valid(text.isEmpty() ? null : text);
    }

    @Override
    public void focus() {
        area.requestFocus();
        area.positionCaret(area.getLength());
    }

    @Override
    public void mark(@Nullable Severity severity) {
        toggleStyle(area, "invalid", severity == Severity.STOP);
    }

    @Override
    public void setAccessibleName(String label) {
        Nodes.setAccessibleName(area, label);
    }

    @Override
    public void setAccessibleHelp(String message) {
        area.setAccessibleHelp(message);
    }
}
