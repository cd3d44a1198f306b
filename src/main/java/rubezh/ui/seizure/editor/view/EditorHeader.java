package rubezh.ui.seizure.editor.view;

import static rubezh.ui.kit.OverflowRow.rank;
import static rubezh.ui.kit.look.Nodes.keepWidth;
import static rubezh.ui.kit.look.Nodes.styled;

import module java.base;

import atlantafx.base.controls.Spacer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import rubezh.domain.reference.Code.OperationCode;
import rubezh.ui.kit.FlagBadge;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.OverflowRow;
import rubezh.ui.kit.StatusBadge;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.look.Icons;
import rubezh.ui.kit.look.UiText;
import rubezh.ui.seizure.editor.Autosave;
import rubezh.ui.seizure.editor.EditorTitle;
import rubezh.ui.seizure.editor.EditorViewModel;

/** Header over the form: number, status, operation, state of the draft, buttons and menu. */
final class EditorHeader {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final UiText texts;
    private final LiveLabels labels;
    private final EditorViewModel model;
    private final ZoneId zone;
    private final Label number = styled(new Label(), "mono-15");
    private final Label draft = styled(new Label(), "fs-12", "muted");
    private final OverflowRow root = styled(new OverflowRow(), "editor-header", "line-bottom");
    private final List<Node> marks = new ArrayList<>();
    private final List<Button> buttons = new ArrayList<>();

    EditorHeader(UiContext ui, LiveLabels labels, EditorViewModel model, List<Command> commands) {
        this.texts = ui.texts();
        this.labels = labels;
        this.model = model;
        this.zone = ui.zone();
        keepWidth(number);
        rank(keepWidth(draft), 5);
        buttons.add(keepWidth(Buttons.primary(texts, commands.getFirst())));
        for (Command command : commands.subList(1, commands.size())) {
            int last = command.id().equals("submit") ? 1 : 4;
            buttons.add(rank(keepWidth(Buttons.of(texts, command)), last));
        }
        root.getChildren().addAll(number, draft, new Spacer());
        root.getChildren().addAll(buttons);
        texts.paint(root, _ -> paint());
        model.titleProperty().addListener((_, _, _) -> paint());
        model.autosaveState().addListener((_, _, _) -> paintDraft());
    }

    /** Adds the menu, which has what the header has no room for. */
    EditorHeader addMenu(EditorMenu menu) {
        root.getChildren().add(menu.button(this::visibleButtons));
        return this;
    }

    /** Returns the ids of the commands whose buttons are shown. */
    private Set<String> visibleButtons() {
        return buttons.stream()
                .filter(Node::isVisible)
                .flatMap(button -> Buttons.command(button).stream())
                .map(Command::id)
                .collect(Collectors.toSet());
    }

    HBox root() {
        return root;
    }

    private void paint() {
        EditorTitle title = model.titleProperty().get();
        number.setText(title.number() == null ? texts.text("editor.title.new") : title.number());
        StatusBadge badge = StatusBadge.of(false, title.exclusions(), title.status());
        root.getChildren().removeAll(marks);
        marks.clear();
        marks.add(keepWidth(badge.chip(texts)));
        FlagBadge.of(title.flags()).forEach(m -> marks.add(rank(keepWidth(m.chip(texts)), 3)));
        if (title.operation() != null) {
            var name = new Label(labels.full(new OperationCode(title.operation())));
            var chip = styled(new HBox(Icons.of(Feather.FLAG, 12), name), "status-chip");
            marks.add(rank(keepWidth(chip), 6));
        }
        root.getChildren().addAll(1, marks);
        paintDraft();
    }

    /**
     * Returns what is said where the form equals the record: it was saved, or nothing was typed.
     */
    private String clean() {
        boolean recorded = model.titleProperty().get().number() != null;
        return recorded ? "editor.draft.recorded" : "editor.draft.clean";
    }

    private void paintDraft() {
        draft.setGraphic(null);
        draft.getStyleClass().remove("stop-text");
        draft.setText(
                switch (model.autosaveState().get()) {
                    case Autosave.State.Clean() -> texts.text(clean());
                    case Autosave.State.Pending() -> texts.text("editor.draft.pending");
                    case Autosave.State.Stored(Instant at) -> {
                        draft.setGraphic(Icons.of(Feather.CHECK, 12, "ok-text"));
                        yield texts.text("editor.draft.saved", CLOCK.format(at.atZone(zone)));
                    }
                    case Autosave.State.Failed(var _) -> {
                        draft.getStyleClass().add("stop-text");
                        yield texts.text("editor.draft.failed");
                    }
                });
    }
}
