package rubezh.ui.shell;

import static rubezh.ui.kit.look.Nodes.styled;

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

/** Open screens. Only the current one is in the scene; its focus is restored when it returns. */
final class Tabs {
    private final Overlay overlay;
    private final StackPane content = styled(new StackPane(), "shell-content");
    private final ObservableList<ScreenDescriptor> screens = FXCollections.observableArrayList();
    private final ObservableList<ScreenDescriptor> screensView =
            FXCollections.unmodifiableObservableList(screens);
    private final ReadOnlyObjectWrapper<@Nullable ScreenDescriptor> current =
            new ReadOnlyObjectWrapper<>();
    private final Map<String, Node> lastFocus = new HashMap<>();

    Tabs(Overlay overlay) {
        this.overlay = overlay;
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

    /** Selects the tab of a screen; returns whether it is open. */
    boolean show(String id) {
        ScreenDescriptor next = find(id).orElse(null);
        if (next == null) {
            return false;
        }
        if (next != current.get()) {
            rememberFocus();
            current.set(next);
            content.getChildren().setAll(next.content());
            // The content of a scroll pane joins the scene when CSS is applied; before that it
            // takes no focus.
            content.applyCss();
            content.layout();
            Node focused = lastFocus.get(id);
            if (focused != null && focused.getScene() != null) {
                focused.requestFocus();
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
                lastFocus.put(leaving.id(), owner);
            }
        }
    }

    /** Closes a screen unless it refuses; selects the one before it. */
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
        // After the next screen is shown, which stores the focus of this one and so keeps its
        // nodes.
        lastFocus.remove(descriptor.id());
        descriptor.closed().run();
    }

    void selectRelative(int by) {
        ScreenDescriptor shown = current.get();
        if (shown != null) {
            int index = Math.floorMod(screens.indexOf(shown) + by, screens.size());
            show(screens.get(index).id());
        }
    }

    /** Closes all screens without confirmation, for example before another officer signs in. */
    void clear() {
        List.copyOf(screens).forEach(s -> s.closed().run());
        screens.clear();
        lastFocus.clear();
        current.set(null);
        content.getChildren().clear();
    }
}
