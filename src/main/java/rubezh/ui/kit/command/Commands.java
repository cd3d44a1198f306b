package rubezh.ui.kit.command;

import module java.base;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import rubezh.security.Officer;

/**
 * Commands of a window or a screen in the order of display.
 *
 * @see Keymap
 */
public final class Commands {
    private final List<Command> all = new ArrayList<>();
    private final Map<KeyCodeCombination, String> idByKeys = new HashMap<>();

    public static Commands of(Command... commands) {
        var set = new Commands();
        for (Command command : commands) {
            set.add(command);
        }
        return set;
    }

    /**
     * Adds a command.
     *
     * @throws IllegalStateException if another command uses one of its keys: a defect of the caller
     */
    public Commands add(Command command) {
        for (KeyCodeCombination keys : command.entry().keys()) {
            String other = idByKeys.put(keys, command.id());
            if (other != null) {
                throw new IllegalStateException(keys + " means " + other + " and " + command.id());
            }
        }
        all.add(command);
        return this;
    }

    /** Returns the commands that an officer is permitted, in the same order. */
    public Commands permittedTo(Officer officer) {
        var set = new Commands();
        all.stream()
                .filter(command -> command.entry().permission().isGrantedTo(officer))
                .forEach(set::add);
        return set;
    }

    public List<Command> all() {
        return List.copyOf(all);
    }

    /**
     * Returns the command with an id.
     *
     * @throws java.util.NoSuchElementException if there is none: a defect of the caller
     */
    public Command get(String id) {
        return find(id).orElseThrow();
    }

    /** Returns whether one of these commands has a key of another command. */
    public boolean useKeyOf(Command other) {
        return other.entry().keys().stream().anyMatch(idByKeys::containsKey);
    }

    /** Returns those of several commands that are there, in the order asked for. */
    public List<Command> present(String... ids) {
        return Stream.of(ids).flatMap(id -> find(id).stream()).toList();
    }

    public Optional<Command> find(String id) {
        return all.stream().filter(c -> c.id().equals(id)).findFirst();
    }

    /**
     * Runs commands by key events below a node. Combinations with Ctrl or Alt are handled before
     * the focused control, others after it, so that a grid keeps its Ins and a field its Enter.
     * Ctrl+Enter, which decides, is heeded once until it is let go.
     *
     * @param sets supplies the active sets at every key; earlier sets take precedence
     */
    public static void listen(Node root, Supplier<List<Commands>> sets) {
        var held = new HeldKey();
        root.addEventFilter(KeyEvent.KEY_RELEASED, held::onReleased);
        root.addEventFilter(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (held.isRepetition(e) && KeyCombinations.decides(e)) {
                        e.consume();
                    } else {
                        dispatch(e, sets.get(), true);
                    }
                });
        root.addEventHandler(KeyEvent.KEY_PRESSED, e -> dispatch(e, sets.get(), false));
    }

    /** Runs these commands by keys of a node, before the node itself handles arrows and Enter. */
    public void listenBefore(Node node) {
        node.addEventFilter(KeyEvent.KEY_PRESSED, this::runFirst);
    }

    private void runFirst(KeyEvent event) {
        all.stream()
                .filter(command -> command.matches(event))
                .findFirst()
                .ifPresent(command -> {
                    KeystrokeFilter.take(event);
                    command.run();
                });
    }

    private static void dispatch(KeyEvent event, List<Commands> sets, boolean beforeFocusOwner) {
        for (Commands set : sets) {
            for (Command command : set.all) {
                if (command.matches(event, beforeFocusOwner) && command.enabled().get()) {
                    KeystrokeFilter.take(event);
                    command.run();
                    return;
                }
            }
        }
    }

    /** Tells a key that is held down, and therefore repeats, from one that is pressed once more. */
    private static final class HeldKey {
        private @Nullable KeyCode down;

        /** Returns whether an event repeats the one before it without a release in between. */
        boolean isRepetition(KeyEvent pressed) {
            KeyCode before = down;
            down = pressed.getCode();
            return down == before && down != KeyCode.UNDEFINED;
        }

        void onReleased(KeyEvent released) {
            if (released.getCode() == down) {
                down = null;
            }
        }
    }
}
