package rubezh.ui.shell;

import static rubezh.ui.kit.look.Nodes.styled;

import module java.base;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Dimension2D;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import rubezh.ui.kit.Overlay;
import rubezh.ui.kit.ScreenDescriptor;

/**
 * Open screens. Only the current one is in the scene; its focus is restored when it returns.
 * Closing a screen returns to the one it was opened from; the permanent screens, the first of which
 * is the home screen, never close.
 */
final class Tabs {
    private final Overlay overlay;
    private final StackPane content = styled(new StackPane(), "shell-content");
    private final ObservableList<ScreenDescriptor> screens = FXCollections.observableArrayList();
    private final ObservableList<ScreenDescriptor> screensView =
            FXCollections.unmodifiableObservableList(screens);
    private final ReadOnlyObjectWrapper<@Nullable ScreenDescriptor> current =
            new ReadOnlyObjectWrapper<>();
    private final Map<String, Node> lastFocus = new HashMap<>();
    private final Map<String, String> openers = new HashMap<>();
    private final Node placeholder;
    private final SequencedSet<String> permanent = new LinkedHashSet<>();

    /**
     * @param placeholder shown while no screen is open
     */
    Tabs(Overlay overlay, Node placeholder) {
        this.overlay = overlay;
        this.placeholder = placeholder;
        // A screen that is too high for the window is cut at its end; the frame stays whole.
        content.setMinSize(0, 0);
        content.setAlignment(Pos.TOP_LEFT);
        content.getChildren().add(placeholder);
    }

    Node content() {
        return content;
    }

    /** Puts a screen behind the current one to be laid out; returns the steps of that. */
    List<Runnable> preload(ScreenPreloader preloader) {
        Region unseen = preloader.node();
        content.getChildren().addFirst(unseen);
        var size = new Dimension2D(content.getWidth(), content.getHeight());
        var steps = new ArrayList<>(preloader.steps(size));
        steps.add(() -> {
            content.getChildren().remove(unseen);
            keepFocusInside();
        });
        return steps;
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
            ScreenDescriptor opener = current.get();
            if (opener != null) {
                openers.put(descriptor.id(), opener.id());
            }
            screens.add(descriptor);
        }
        show(descriptor.id());
    }

    /** Opens the home screen as the first tab. */
    void openHome(ScreenDescriptor descriptor) {
        permanent.addFirst(descriptor.id());
        if (find(descriptor.id()).isEmpty()) {
            screens.addFirst(descriptor);
        }
        show(descriptor.id());
    }

    /** Adds a screen that never closes after the others of the kind, without showing it. */
    void keep(ScreenDescriptor descriptor) {
        int behind = permanent.size();
        permanent.add(descriptor.id());
        screens.add(behind, descriptor);
    }

    /** Returns whether a screen does not close. */
    boolean isPermanent(ScreenDescriptor descriptor) {
        return permanent.contains(descriptor.id());
    }

    private String home() {
        return permanent.isEmpty() ? "" : permanent.getFirst();
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
                next.focus();
            }
            keepFocusInside();
        }
        return true;
    }

    /** Takes the focus if the screen does not: without an owner, keys reach no command. */
    private void keepFocusInside() {
        if (!overlay.isOpen() && overlay.focusOwner(content) == content) {
            content.requestFocus();
        }
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

    /** Closes a screen unless it refuses or is permanent; shows the one it came from. */
    void close(ScreenDescriptor descriptor) {
        if (isPermanent(descriptor)
                || !screens.contains(descriptor)
                || !descriptor.closing().getAsBoolean()) {
            return;
        }
        int index = screens.indexOf(descriptor);
        String next = opener(descriptor, index);
        screens.remove(index);
        openers.remove(descriptor.id());
        openers.replaceAll((_, opener) -> opener.equals(descriptor.id()) ? next : opener);
        if (descriptor == current.get() && !show(next)) {
            current.set(null);
            content.getChildren().setAll(placeholder);
        }
        // After the next screen is shown, which stores the focus of this one and so keeps its
        // nodes.
        lastFocus.remove(descriptor.id());
        descriptor.closed().run();
    }

    /** Returns the id of the screen a screen was opened from, else of the one before it. */
    private String opener(ScreenDescriptor descriptor, int index) {
        String opener = openers.getOrDefault(descriptor.id(), home());
        if (!opener.equals(descriptor.id()) && find(opener).isPresent()) {
            return opener;
        }
        List<ScreenDescriptor> others =
                screens.stream().filter(screen -> screen != descriptor).toList();
        return others.isEmpty() ? "" : others.get(Math.max(0, index - 1)).id();
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
        openers.clear();
        permanent.clear();
        current.set(null);
        content.getChildren().setAll(placeholder);
    }
}
