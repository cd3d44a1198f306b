package rubezh.ui.seizure.place;

import static rubezh.ui.kit.look.Nodes.styled;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.rules.Severity;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.field.FieldEditor;
import rubezh.ui.kit.value.FieldEntry;

/** Field editor of a place: the list of codes with a button that opens the drawings. */
public final class PlaceEditor implements FieldEditor {
    private final FieldEditor list;
    private final HBox node;

    /**
     * @param list editor to choose a code by typing
     * @param onOpen opens the drawings
     */
    public PlaceEditor(UiContext ui, FieldEditor list, Runnable onOpen) {
        this.list = list;
        Command command =
                Command.of(
                        "place-picture",
                        () -> {
                            list.focus();
                            onOpen.run();
                        });
        Button button = Buttons.icon(ui.texts(), command);
        button.setFocusTraversable(false);
        HBox.setHgrow(list.node(), Priority.ALWAYS);
        node = styled(new HBox(list.node(), button), "gap-4");
        node.addEventFilter(KeyEvent.KEY_PRESSED, event -> pressed(event, command));
    }

    private static void pressed(KeyEvent event, Command command) {
        if (command.matches(event)) {
            event.consume();
            command.run();
        }
    }

    @Override
    public Node node() {
        return node;
    }

    /** A line finds its cell by the editor, so the host hears of this one, not of the list. */
    @Override
    public void setHost(Host host) {
        list.setHost(new ListHost(host));
    }

    private final class ListHost implements Host {
        private final Host host;

        ListHost(Host host) {
            this.host = host;
        }

        @Override
        public void changed(FieldEditor editor) {
            host.changed(PlaceEditor.this);
        }

        @Override
        public void entered(FieldEditor editor) {
            host.entered(PlaceEditor.this);
        }

        @Override
        public void left(FieldEditor editor) {
            host.left(PlaceEditor.this);
        }

        @Override
        public void move(FieldEditor editor, boolean forward) {
            host.move(PlaceEditor.this, forward);
        }
    }

    @Override
    public void show(@Nullable Object value) {
        list.show(value);
    }

    @Override
    public void showUnreadable(String text) {
        list.showUnreadable(text);
    }

    @Override
    public FieldEntry entry() {
        return list.entry();
    }

    @Override
    public void showAbsence(String reason) {
        list.showAbsence(reason);
    }

    @Override
    public void focus() {
        list.focus();
    }

    @Override
    public void mark(@Nullable Severity severity) {
        list.mark(severity);
    }

    @Override
    public void setAccessibleName(String label) {
        list.setAccessibleName(label);
    }

    @Override
    public String summary() {
        return list.summary();
    }

    @Override
    public void openChoice() {
        list.openChoice();
    }

    @Override
    public boolean isChoosing() {
        return list.isChoosing();
    }

    @Override
    public boolean isBlank() {
        return list.isBlank();
    }
}
