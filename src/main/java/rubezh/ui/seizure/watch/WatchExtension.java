package rubezh.ui.seizure.watch;

import static rubezh.ui.kit.look.Nodes.setShown;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import module java.base;

import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import rubezh.domain.watch.WatchEntry;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.look.Icons;
import rubezh.ui.kit.look.UiText;
import rubezh.ui.seizure.editor.EditorCommandGroup;
import rubezh.ui.seizure.editor.EditorContext;
import rubezh.ui.seizure.editor.EditorExtension;
import rubezh.watch.MatchStrength;
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
    public List<Command> commands(EditorCommandGroup group) {
        return group == EditorCommandGroup.LOOKUP
                ? List.of(Command.of("watch-notice", this::focus))
                : List.of();
    }

    @Override
    public List<Command> menuCommands(EditorCommandGroup group) {
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

    /** One match: what matches what, how sure it is, why it is watched for, what to do. */
    private static final class WatchNotice extends HBox {
        private final UiContext ui;
        private final Button go;

        /**
         * @param onGo focuses the field
         * @param onAside keeps that it is not the same
         */
        WatchNotice(UiContext ui, WatchMatch match, Runnable onGo, Runnable onAside) {
            this.ui = ui;
            styled(this, "watch-notice");
            String title = title(match);
            WatchEntry entry = match.entry();
            var texts = styled(new VBox(wrapping(styled(new Label(title), "semibold"))), "gap-4");
            add(texts, "editor.watch.reason", entry.reason());
            add(texts, "editor.watch.action", entry.action());
            add(texts, "editor.watch.source", entry.source());
            HBox.setHgrow(texts, Priority.ALWAYS);
            go = Buttons.small(ui.texts(), "editor.watch.go", onGo);
            Button aside = Buttons.small(ui.texts(), "editor.watch.aside", onAside);
            texts.getChildren().add(styled(new FlowPane(go, aside), "flow-8"));
            boolean exact = match.strength() == MatchStrength.EXACT;
            Feather icon = exact ? Feather.ALERT_TRIANGLE : Feather.EYE;
            getChildren().addAll(Icons.of(icon, 16, "warn-text"), texts);
            setAccessibleText(title);
        }

        private String title(WatchMatch match) {
            WatchEntry entry = match.entry();
            return ui.texts()
                    .text(
                            "editor.watch." + match.strength(),
                            match.subject().text(),
                            Objects.requireNonNullElse(entry.text(), ""),
                            entry.born() == null
                                    ? "none"
                                    : ui.texts().dates().dateOrYear(entry.born()));
        }

        private void add(VBox texts, String key, @Nullable String value) {
            if (value != null) {
                texts.getChildren().add(wrapping(new Label(ui.texts().text(key, value))));
            }
        }

        void focus() {
            go.requestFocus();
        }
    }
}
