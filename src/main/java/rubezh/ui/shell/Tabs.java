package rubezh.ui.shell;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import rubezh.ui.kit.Overlay;
import rubezh.ui.kit.ScreenDescriptor;

/**
 * The open screens; only the shown one lies in the scene, and the focus comes back to its place.
 */
final class Tabs {
    private final Overlay overlay;
    private final StackPane content = new StackPane();
    private final ObservableList<ScreenDescriptor> screens = FXCollections.observableArrayList();
    private final ObservableList<ScreenDescriptor> screensView =
            FXCollections.unmodifiableObservableList(screens);
    private final ReadOnlyObjectWrapper<@Nullable ScreenDescriptor> current =
            new ReadOnlyObjectWrapper<>();
    private final Map<String, Node> focusBefore = new HashMap<>();

    Tabs(Overlay overlay) {
        this.overlay = overlay;
        content.getStyleClass().add("shell-content");
    }

    Node content() {
        return content;
    }

    ObservableList<ScreenDescriptor> screens() {
        return screensView;
    }

    ReadOnlyObjectProperty<@Nullable ScreenDescriptor> current() {
        return current.getReadOnlyProperty();
    }

    Optional<ScreenDescriptor> find(String id) {
        return screens.stream().filter(s -> s.id().equals(id)).findFirst();
    }

    void open(ScreenDescriptor descriptor) {
        if (find(descriptor.id()).isEmpty()) {
            screens.add(descriptor);
        }
        show(descriptor.id());
    }

    /** Shows an open screen; says whether there is one. */
    boolean show(String id) {
        ScreenDescriptor next = find(id).orElse(null);
        if (next == null) {
            return false;
        }
        if (next != current.get()) {
            rememberFocus();
            current.set(next);
            content.getChildren().setAll(next.content());
            // What lies in a scroll pane joins the scene only with its style, and takes no focus
            // before.
            content.applyCss();
            content.layout();
            Node before = focusBefore.get(id);
            if (before != null && before.getScene() != null) {
                before.requestFocus();
            } else {
                next.focus().run();
            }
        }
        return true;
    }

    private void rememberFocus() {
        ScreenDescriptor leaving = current.get();
        if (leaving != null) {
            Node owner = overlay.focusOwner(content);
            if (owner != content) {
                focusBefore.put(leaving.id(), owner);
            }
        }
    }

    /** Closes a screen that agrees to it; the one before it comes forward. */
    void close(ScreenDescriptor descriptor) {
        if (!descriptor.closing().getAsBoolean()) {
            return;
        }
        int index = screens.indexOf(descriptor);
        if (index < 0) {
            return;
        }
        screens.remove(index);
        if (descriptor == current.get()) {
            if (screens.isEmpty()) {
                current.set(null);
                content.getChildren().clear();
            } else {
                show(screens.get(Math.max(0, index - 1)).id());
            }
        }
        // After the next is shown: leaving a screen notes its focus, which would keep all of it.
        focusBefore.remove(descriptor.id());
        descriptor.closed().run();
    }

    void selectRelative(int by) {
        ScreenDescriptor at = current.get();
        if (at != null) {
            int index = Math.floorMod(screens.indexOf(at) + by, screens.size());
            show(screens.get(index).id());
        }
    }

    /** Closes all without asking, as when another officer signs in. */
    void clear() {
        List.copyOf(screens).forEach(s -> s.closed().run());
        screens.clear();
        focusBefore.clear();
        current.set(null);
        content.getChildren().clear();
    }
}
