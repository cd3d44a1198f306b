package rubezh.ui.seizure.review;

import static rubezh.ui.kit.look.Nodes.scrolling;
import static rubezh.ui.kit.look.Nodes.setShown;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import module java.base;

import javafx.beans.binding.Bindings;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.look.Icons;
import rubezh.ui.kit.look.UiText;
import rubezh.ui.seizure.display.SideStrip;
import rubezh.ui.seizure.review.ReviewDocument.RemarkLine;
import rubezh.ui.seizure.review.ReviewDocument.RevisionOption;
import rubezh.ui.seizure.side.RecordTab;
import rubezh.ui.seizure.side.RecordTabs;
import rubezh.ui.seizure.side.ShownRecord;

/** Panel at the right: changes since the last decision, remarks, checks, and who wrote it. */
final class ReviewSidePanel {
    private final UiText texts;
    private final Consumer<String> showField;
    private final IntegerProperty count = new SimpleIntegerProperty();
    private final Label initials = styled(new Label(), "initials");
    private final Label name = wrapping(styled(new Label(), "semibold"));
    private final Label submitted = wrapping(styled(new Label(), "muted", "fs-12"));
    private final ChangeRows changes;
    private final RevisionChoice revisions;
    private final Label unchanged = wrapping(styled(new Label(), "muted", "fs-11"));
    private final VBox remarks = styled(new VBox(), "gap-8");
    private final CheckRows checks;
    private final Label authorship = wrapping(styled(new Label(), "muted", "fs-12"));
    private final ScrollPane scroll;
    private final BorderPane compared = new BorderPane();
    private final BorderPane root = styled(new BorderPane(), "side-panel", "line-left");
    private final SideStrip strip = new SideStrip(root::setCenter);
    private final List<RecordTab> others;

    /**
     * @param tabs makes the tabs beside the changes; giving the focus back is what runs when a
     *     revision was chosen, too
     * @param showField shows a field on the layout
     */
    ReviewSidePanel(ReviewViewModel model, RecordTabs tabs, Consumer<String> showField) {
        this.texts = tabs.ui().texts();
        this.showField = showField;
        this.changes = new ChangeRows(texts, model);
        this.checks = new CheckRows(texts, showField);
        this.revisions = new RevisionChoice(tabs.ui(), model, tabs.leave());
        this.others = List.of(tabs.history(), tabs.similar(), tabs.bundles());
        this.scroll = scrolling(changesContent());
        compared.setTop(revisions.root());
        compared.setCenter(scroll);
        strip.add(changesTitle(), compared, () -> {});
        others.forEach(tab -> tab.addTo(strip));
        root.setTop(strip.root());
        strip.show(compared);
        authorship.setGraphic(Icons.of(Feather.SHIELD, 12, "muted"));
        root.setBottom(styled(new HBox(authorship), "queue-foot", "line-top"));
        root.setMinSize(0, 0);
        model.document().subscribe(this::show);
        model.focusedChange().addListener((_, _, line) -> reveal(line));
    }

    private Node changesContent() {
        var who = styled(new HBox(initials, new VBox(name, submitted)), "review-author");
        return styled(
                new VBox(who, changes.root(), unchanged, remarks, checks.root()), "review-side");
    }

    private ObservableValue<String> changesTitle() {
        return Bindings.createStringBinding(
                () -> texts.text("review.tab.changes", count.get()), texts.language(), count);
    }

    /** Returns the tabs. */
    SideStrip strip() {
        return strip;
    }

    /** Shows the changes, whatever other tab is in view. */
    void showChanges() {
        strip.show(compared);
    }

    Node root() {
        return root;
    }

    /** Opens the choice of what the record is compared with. */
    void chooseRevision() {
        revisions.open();
    }

    private void show(@Nullable ReviewDocument document) {
        revisions.show(document);
        setShown(scroll.getContent(), document != null);
        setShown(root.getBottom(), document != null);
        count.set(document == null ? 0 : document.changes().size());
        showBeside(document);
        if (document == null) {
            return;
        }
        initials.setText(document.last().initials());
        name.setText(document.last().name());
        String reason = document.last().reason();
        submitted.setText(
                reason.isEmpty()
                        ? document.last().text()
                        : document.last().text() + "\n" + texts.text("review.reason", reason));
        changes.show(document.changes());
        setShown(changes.root(), !document.changes().isEmpty());
        unchanged.setText(unchangedText(document));
        remarks.getChildren().clear();
        document.remarks().forEach(line -> remarks.getChildren().add(remark(line)));
        checks.show(document.checks());
        authorship.setText(texts.text("review.authorship." + document.authorship()));
        scroll.setVvalue(0);
    }

    /** Shows the record in the other tabs; those that are not in view read nothing. */
    private void showBeside(@Nullable ReviewDocument document) {
        ShownRecord record = document == null ? null : document.layout().content().shown();
        others.forEach(tab -> tab.show(record));
    }

    private String unchangedText(ReviewDocument document) {
        if (document.reviewed().before() == null) {
            return texts.text("review.changes.first");
        }
        return document.changes().isEmpty()
                ? texts.text("review.changes.none")
                : texts.text("review.changes.others", document.unchanged());
    }

    private Node remark(RemarkLine line) {
        Label title = wrapping(styled(new Label(line.title()), "semibold", "fs-11", "muted"));
        Label text = wrapping(new Label(texts.text("review.quoted", line.text())));
        var quote = styled(new VBox(text), "review-remark");
        if (!line.answer().isEmpty()) {
            String answer = texts.text("review.answer.is", line.answer());
            quote.getChildren().add(wrapping(styled(new Label(answer), "ok-text")));
        } else if (line.open()) {
            quote.getChildren().add(styled(texts.label("review.answer.none"), "muted", "fs-11"));
        }
        if (!line.pointer().isEmpty()) {
            quote.setOnMouseClicked(_ -> showField.accept(line.pointer()));
        }
        return styled(new VBox(title, quote), "gap-4");
    }

    /** Scrolls to a change, and shows its field on the layout. */
    private void reveal(@Nullable ChangeLine line) {
        Node row = line == null ? null : changes.row(line);
        if (line == null) {
            return;
        }
        showField.accept(line.pointer());
        if (row != null) {
            Bounds at = row.getBoundsInParent();
            double height = scroll.getContent().getBoundsInLocal().getHeight();
            double room = height - scroll.getViewportBounds().getHeight();
            double top = changes.root().getBoundsInParent().getMinY() + at.getMinY();
            scroll.setVvalue(room <= 0 ? 0 : Math.clamp((top - at.getHeight()) / room, 0, 1));
        }
    }

    /** Choice of what the record is compared with; shown where it has earlier revisions. */
    private static final class RevisionChoice {
        private final ReviewViewModel model;
        private final ComboBox<RevisionOption> options = new ComboBox<>();
        private final HBox root = styled(new HBox(options), "review-compared", "line-bottom");
        private boolean showing;

        /**
         * @param afterwards runs when the choice is closed
         */
        RevisionChoice(UiContext ui, ReviewViewModel model, Runnable afterwards) {
            this.model = model;
            options.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(options, Priority.ALWAYS);
            options.setMinWidth(0);
            options.setVisibleRowCount(12);
            options.setOnAction(_ -> onChosen());
            options.setOnHidden(_ -> afterwards.run());
            ui.texts().accessibleName(options, "review.compare");
            show(null);
        }

        /** Returns the line with the choice; it is hidden while there is none. */
        Node root() {
            return root;
        }

        /** Opens the choice, for the arrow keys. */
        void open() {
            if (root.isVisible()) {
                options.requestFocus();
                options.show();
            }
        }

        void show(@Nullable ReviewDocument document) {
            setShown(root, document != null && document.options().size() > 1);
            if (document != null) {
                // Other items clear the value for a moment, which is no choice.
                showing = true;
                options.getItems().setAll(document.options());
                options.setValue(document.compared());
                showing = false;
            }
        }

        private void onChosen() {
            RevisionOption chosen = options.getValue();
            if (!showing && chosen != null) {
                model.opener().compare(chosen);
            }
        }
    }
}
