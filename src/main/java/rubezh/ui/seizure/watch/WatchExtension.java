package rubezh.ui.seizure.watch;

import static rubezh.ui.kit.look.Nodes.setShown;
import static rubezh.ui.kit.look.Nodes.styled;

import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.look.UiText;
import rubezh.ui.seizure.editor.CommandGroup;
import rubezh.ui.seizure.editor.EditorContext;
import rubezh.ui.seizure.editor.EditorExtension;
import rubezh.watch.WatchMatch;

/**
 * Notice of the watch list above the form, with its buttons. It holds nobody up: the record can be
 * saved and submitted as if it were not there.
 */
public final class WatchExtension implements EditorExtension {
    /** Notices that fit above the form of a small window; of more, their number is told. */
    private static final int SHOWN = 1;

    private final EditorContext context;
    private final WatchModel model;
    private final VBox box = styled(new VBox(), "watch-notices");

    public WatchExtension(EditorContext context) {
        this.context = context;
        this.model = new WatchModel(context.model());
        model.matches().addListener((ListChangeListener<WatchMatch>) _ -> fill());
        texts().paint(box, _ -> fill());
    }

    private UiText texts() {
        return context.ui().texts();
    }

    @Override
    public Optional<Node> above() {
        return Optional.of(box);
    }

    @Override
    public List<Command> commands(CommandGroup group) {
        return group == CommandGroup.LOOKUP
                ? List.of(Command.of("watch-notice", this::focus))
                : List.of();
    }

    @Override
    public List<Command> menuCommands(CommandGroup group) {
        return commands(group);
    }

    /** Focuses the button of the notice. */
    private void focus() {
        box.getChildren().stream()
                .filter(WatchNotice.class::isInstance)
                .map(WatchNotice.class::cast)
                .findFirst()
                .ifPresent(WatchNotice::focus);
    }

    private void fill() {
        boolean focused = box.isFocusWithin();
        box.getChildren().clear();
        List<WatchMatch> matches = model.matches();
        matches.stream().limit(SHOWN).forEach(match -> box.getChildren().add(notice(match)));
        int more = matches.size() - SHOWN;
        if (more > 0) {
            String text = texts().text("editor.watch.more", more);
            box.getChildren().add(styled(new Label(text), "muted"));
        }
        setShown(box, !matches.isEmpty());
        if (focused && !matches.isEmpty()) {
            focus();
        } else if (focused && context.model().focus() instanceof String field) {
            context.model().goTo(field);
        }
    }

    private WatchNotice notice(WatchMatch match) {
        return new WatchNotice(
                context.ui(),
                match,
                () -> context.model().goTo(match.subject().pointer()),
                () -> model.setAside(match));
    }

    @Override
    public void stop() {
        model.stop();
    }
}
