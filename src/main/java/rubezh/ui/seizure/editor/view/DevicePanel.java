package rubezh.ui.seizure.editor.view;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import rubezh.ui.kit.Kit;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.field.FieldEditorFactory;
import rubezh.ui.seizure.editor.EditorViewModel;
import rubezh.ui.seizure.photo.AttachmentImports;

/** What the scale and the document scanner of this machine bring to the record. */
final class DevicePanel {
    private final WeighingController weigh;
    private final InboxController inbox;
    private final VBox root;

    DevicePanel(
            Kit kit, FieldEditorFactory factory, EditorViewModel model, AttachmentImports imports) {
        this.weigh = new WeighingController(kit, factory, model);
        this.inbox = new InboxController(kit, model, imports);
        this.root = new VBox(weigh.root(), inbox.root());
        // The form gives way, not the sentence.
        root.setMinHeight(Region.USE_PREF_SIZE);
    }

    /** Returns what is told below the form; takes no room while there is nothing. */
    Node root() {
        return root;
    }

    List<Command> commands() {
        return List.of(weigh.weighCommand(), inbox.attachCommand(), inbox.declineCommand());
    }

    /** The commands of the menu: setting a device is rare. */
    List<Command> menuCommands() {
        return List.of(inbox.attachCommand(), weigh.settingCommand(), inbox.settingCommand());
    }

    /** Says whether a key was meant for what is told. */
    boolean handleKey(KeyEvent event) {
        if (!event.getCode().isModifierKey()) {
            inbox.onKeyPressed();
        }
        return weigh.handleKey(event);
    }

    /** Ends what goes on. */
    void stop() {
        weigh.stop();
    }
}
