package rubezh.ui.seizure.review;

import static rubezh.ui.kit.look.Nodes.keepWidth;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import module java.base;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import rubezh.review.NewRemark;
import rubezh.text.BlankCharacters;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.OutcomeBox;
import rubezh.ui.kit.OverflowRow;
import rubezh.ui.kit.OverlayDialog;
import rubezh.ui.kit.ScreenView;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.UndoBar;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.command.Commands;
import rubezh.ui.kit.navigation.Destination;
import rubezh.ui.seizure.read.ChangedFields;
import rubezh.ui.seizure.read.PreparedRowList;
import rubezh.ui.seizure.review.DecisionWorkflow.Asked;
import rubezh.ui.seizure.review.ReviewDocument.RemarkLine;
import rubezh.ui.seizure.review.ReviewDocument.RemarkTarget;
import rubezh.ui.seizure.side.RecordTabs;
import rubezh.ui.seizure.side.SideContext;

/** Screen of the review: queue, record laid out, changes, and the decisions below. */
final class ReviewView {
    /** Width in logical pixels from which the panel is shown beside the layout. */
    private static final double SIDE_FROM = 1180;

    private final UiContext ui;
    private final ReviewViewModel model;
    private final LiveLabels labels;
    private final ReviewQueuePane queue;
    private final PreparedRowList layout;
    private final ReviewSidePanel side;
    private final UndoBar notices;
    private final Commands commands;
    private final BorderPane middle = new BorderPane();
    private final BorderPane root = styled(new BorderPane(), "review");
    private boolean sideInstead;

    ReviewView(UiContext ui, LiveLabels labels, ReviewViewModel model, SideContext beside) {
        this.ui = ui;
        this.model = model;
        this.labels = labels;
        this.queue = new ReviewQueuePane(ui, labels, model);
        this.layout = new PreparedRowList(ui, model.context().seizures().attachments());
        this.side =
                new ReviewSidePanel(
                        model,
                        new RecordTabs(ui, labels, beside, this::focusQueue),
                        layout::scrollTo);
        this.commands = commands();
        this.notices = new UndoBar(ui.texts(), commands.get("review-undo"), model::dismissNotice);
        layout();
        model.document().addListener((_, _, document) -> show(document));
        model.opener().onRead(next -> layout.prepare(next.layout().rows(), next.changedFields()));
        model.notice().addListener((_, _, notice) -> showNotice(notice));
        ui.texts().paint(root, _ -> model.reload());
    }

    private Commands commands() {
        var shown = model.document().isNotNull();
        return Commands.of(
                        Command.of("review-approve", model.decisions()::approve).enabledWhen(shown),
                        Command.of("review-return", this::askReturn).enabledWhen(shown),
                        Command.of("review-remark", this::askRemark).enabledWhen(shown),
                        Command.of("review-approve-all", this::askApproveAll),
                        Command.of("review-next", () -> queue.move(1)),
                        Command.of("review-previous", () -> queue.move(-1)),
                        Command.of("review-select", queue::toggle),
                        Command.of("review-post", queue::choosePost),
                        Command.of("review-compare", this::chooseRevision).enabledWhen(shown),
                        Command.of("review-next-change", () -> moveChange(1)),
                        Command.of("review-previous-change", () -> moveChange(-1)),
                        Command.of("review-next-tab", () -> stepTab(1)),
                        Command.of("review-previous-tab", () -> stepTab(-1)),
                        Command.of("review-undo", model.decisions()::undo),
                        Command.of("review-open", this::open).enabledWhen(shown),
                        Command.of("print", this::showPapers).enabledWhen(shown),
                        Command.of("case-papers", this::showPapers).enabledWhen(shown),
                        Command.of("side-panel", this::toggleSide),
                        Command.of("refresh", this::refreshChanged))
                .permittedTo(ui.officer());
    }

    private void layout() {
        layout.setFocusTraversable();
        // A table takes Space and Enter for itself, a list Space.
        Commands.of(commands.get("review-select"), commands.get("review-open"))
                .listenBefore(queue.table().view());
        middle.setCenter(layout.root());
        var content = new BorderPane(new StackPane(middle, notices.root()));
        content.setTop(new OutcomeBox(ui.texts(), model));
        content.setBottom(bar());
        content.setMinSize(0, 0);
        middle.setMinSize(0, 0);
        root.setLeft(queue.root());
        root.setCenter(content);
        root.setMinSize(0, 0);
        root.widthProperty().addListener((_, _, _) -> fit());
        ui.display().zoom().addListener((_, _, _) -> fit());
    }

    private Node bar() {
        var row = new OverflowRow(styled(button("review-approve"), "approve"));
        addButton(row, "review-return", 1);
        addButton(row, "review-remark", 2);
        addButton(row, "review-approve-all", 3);
        row.addMenu(ui);
        return styled(row, "action-bar", "line-top");
    }

    private void addButton(OverflowRow row, String command, int rank) {
        row.getChildren().add(OverflowRow.rank(button(command), rank));
    }

    private Button button(String command) {
        return keepWidth(Buttons.of(ui.texts(), commands.get(command)));
    }

    private boolean isNarrow() {
        return root.getWidth() / ui.display().zoom().get() < SIDE_FROM;
    }

    private void fit() {
        boolean narrow = isNarrow();
        var left = (Region) queue.root();
        var right = (Region) side.root();
        left.prefWidthProperty().unbind();
        left.prefWidthProperty().bind(ui.display().px(narrow ? 232 : 304));
        right.prefWidthProperty().unbind();
        right.prefWidthProperty().bind(ui.display().px(376));
        root.setRight(narrow ? null : side.root());
        middle.setCenter(narrow && sideInstead ? side.root() : layout.root());
    }

    private void toggleSide() {
        sideInstead = !sideInstead;
        fit();
    }

    /** Shows another tab beside the record. */
    private void stepTab(int by) {
        showSide();
        side.strip().step(by);
    }

    private void moveChange(int step) {
        showSide();
        side.showChanges();
        model.moveChange(step);
    }

    private void chooseRevision() {
        showSide();
        side.showChanges();
        side.chooseRevision();
    }

    /** Shows the changes, in the place of the layout where there is no room for both. */
    private void showSide() {
        if (isNarrow() && !sideInstead) {
            toggleSide();
        }
    }

    private void focusQueue() {
        queue.table().view().requestFocus();
    }

    private void open() {
        ReviewDocument shown = model.document().get();
        if (shown != null) {
            ui.go(new Destination.OpenCase(shown.recordId()));
        }
    }

    private void showPapers() {
        ReviewDocument shown = model.document().get();
        if (shown != null) {
            shown.number().map(Destination.CasePapers::new).ifPresent(ui::go);
        }
    }

    private void show(@Nullable ReviewDocument document) {
        layout.root().setVisible(document != null);
        if (document != null) {
            layout.show(document.layout().rows(), document.changedFields());
        } else {
            layout.show(List.of(), ChangedFields.NONE);
        }
    }

    private void askReturn() {
        ReviewDocument shown = model.document().get();
        if (shown != null) {
            List<RemarkLine> open = shown.remarks().stream().filter(RemarkLine::open).toList();
            new ReturnDialog(ui)
                    .ask(shown.number().orElse(""), open, model.decisions()::returnForCorrection);
        }
    }

    private void askRemark() {
        ReviewDocument shown = model.document().get();
        if (shown != null) {
            new RemarkDialog(ui).ask(shown.fields(), remarked(), model.decisions()::remark);
        }
    }

    /**
     * Returns the field that a remark is proposed for: the focused change, or row of the layout.
     */
    private String remarked() {
        ChangeLine change = model.focusedChange().get();
        if (change != null) {
            return change.pointer();
        }
        List<String> row = layout.selectedPointers();
        return row.isEmpty() ? "" : row.getFirst();
    }

    /** Asks before all records are approved; a selection was made on purpose. */
    private void askApproveAll() {
        if (!model.selected().isEmpty()) {
            model.decisions().approveAll();
        } else if (queue.table().count().get().known() > 0) {
            new OverlayDialog(ui, "review.all.title")
                    .body(wrapping(new Label(approvalQuestion())))
                    .primary("review.all.do", model.decisions()::approveAll)
                    .cancel()
                    .show();
        }
    }

    private String approvalQuestion() {
        QueuePost post = model.filter().chosen().get();
        long known = queue.table().count().get().known();
        return post.equals(QueuePost.ALL)
                ? ui.texts().text("review.all.text", known)
                : ui.texts().text("review.all.text.post", known, post.label(labels.format()));
    }

    private void showNotice(@Nullable ReviewNotice notice) {
        if (notice == null) {
            notices.hide();
        } else {
            notices.show(notice.text(ui.texts().messages()), !notice.undo().isEmpty());
        }
    }

    ScreenView screen() {
        return new ScreenView(root, commands, this::focusQueue);
    }

    void refresh() {
        queue.refresh();
    }

    /** Reads the queue again after others than this screen may have changed records. */
    void refreshChanged() {
        model.opener().forgetNext();
        queue.refresh();
    }

    void refreshAndSelect(UUID recordId) {
        queue.refreshAndSelect(recordId);
    }

    void close() {
        notices.hide();
        model.opener().forgetNext();
        queue.close();
    }

    /** Dialog that asks for a remark and the field that it is pinned to. */
    private record RemarkDialog(UiContext ui) {
        /**
         * Asks.
         *
         * @param pointer pointer of the field that is proposed; empty for the record as a whole
         * @param onRemark starts to write a remark; returns whether it was started
         */
        void ask(
                List<RemarkTarget> fields, String pointer, BiPredicate<NewRemark, Asked> onRemark) {
            var field = new ComboBox<RemarkTarget>();
            field.getItems().setAll(fields);
            field.setMaxWidth(Double.MAX_VALUE);
            field.setValue(target(fields, pointer));
            ui.texts().accessibleName(field, "review.remark.field");
            TextField text = ui.texts().prompt(new TextField(), "review.remark.text");
            ui.texts().accessibleName(text, "review.remark.text");
            new OverlayDialog(ui, "review.remark.title")
                    .body(styled(ui.texts().label("review.remark.field"), "muted", "fs-12"))
                    .body(field)
                    .body(text)
                    .primaryWork(
                            "review.remark.do",
                            (done, refused) ->
                                    !BlankCharacters.isBlank(text.getText())
                                            && onRemark.test(
                                                    remark(field.getValue(), text.getText()),
                                                    new Asked(done, refused)))
                    .cancel()
                    .show();
            text.requestFocus();
        }

        private static NewRemark remark(RemarkTarget target, String text) {
            return new NewRemark(target.pointer().isEmpty() ? null : target.pointer(), text);
        }

        /** Returns the field at a pointer, else the line that it is in, else the whole record. */
        private static RemarkTarget target(List<RemarkTarget> fields, String pointer) {
            return fields.stream()
                    .filter(field -> field.pointer().equals(pointer))
                    .findFirst()
                    .or(() ->
                            fields.stream()
                                    .filter(f -> !f.pointer().isEmpty())
                                    .filter(f -> pointer.startsWith(f.pointer() + "/"))
                                    .findFirst())
                    .orElse(fields.getFirst());
        }
    }
}
