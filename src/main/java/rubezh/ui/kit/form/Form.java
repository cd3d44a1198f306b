package rubezh.ui.kit.form;

import static rubezh.ui.kit.look.Nodes.setShown;
import static rubezh.ui.kit.look.Nodes.styled;

import module java.base;

import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.rules.Severity;
import rubezh.domain.seizure.rules.Violation;
import rubezh.shape.Field;
import rubezh.text.Messages;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.field.FieldEditor;
import rubezh.ui.kit.value.FieldEntry;

/**
 * Form for the fields of a record: numbered sections in one scroll pane.
 *
 * <p>Enter moves to the next field and never saves; F8 moves through the problems in visual order;
 * text that is not a valid value stays in its field.
 *
 * <pre>{@code
 * var form = new Form(ui, model);
 * form.section("section.event", "Ctrl+1").row(form.field(start, editors.of(start)));
 * form.startLayout();
 * }</pre>
 *
 * @see FormSection
 * @see FormModel
 */
public final class Form {
    private final UiContext ui;
    private final FormModel model;
    private final FormScrollPane scroll;
    private final List<FormSection> sections = new ArrayList<>();
    private final Set<String> pins = new HashSet<>();
    private final LazyLayout lazyLayout;
    private final FormProblems problems = new FormProblems();
    private final ErrorSummary summary;
    private boolean longForm;
    private boolean stale;

    public Form(UiContext ui, FormModel model) {
        this.ui = ui;
        this.model = model;
        scroll = new FormScrollPane(ui.display());
        lazyLayout = new LazyLayout(sections, scroll);
        summary = new ErrorSummary(this);
        scroll.add(summary.node());
        scroll.node().addEventFilter(KeyEvent.KEY_PRESSED, this::onKeyPressed);
    }

    /** Unfolds the next section on Tab, as Enter does. */
    private void onKeyPressed(KeyEvent event) {
        if (event.getCode() == KeyCode.TAB && event.getTarget() instanceof Node from) {
            openNext(from, !event.isShiftDown());
        }
    }

    UiContext ui() {
        return ui;
    }

    FormModel model() {
        return model;
    }

    public Node node() {
        return scroll.node();
    }

    /**
     * Adds a section; sections are numbered from 1.
     *
     * @param hint shortcut of the section, such as Ctrl+1, shown at the right
     */
    public FormSection section(String titleKey, String hint) {
        var section = new FormSection(this, sections.size() + 1, titleKey, hint);
        sections.add(section);
        scroll.add(section.node());
        return section;
    }

    public List<FormSection> sections() {
        return List.copyOf(sections);
    }

    /** Returns a new row for a section. */
    public FieldRow field(Field field, FieldEditor editor) {
        return new FieldRow(this, field, editor);
    }

    /** Returns the realized regions in visual order. */
    private List<FormRegion> regions() {
        return sections.stream().flatMap(section -> section.regions().stream()).toList();
    }

    /**
     * Realizes the first field and, within a few frames, the visible part; the rest follows later
     * or on access. A long record opens as fast as a short one, and the window handles keys
     * meanwhile.
     */
    public void startLayout() {
        sections.forEach(FormSection::foldIfEmpty);
        lazyLayout.realizeFirst();
    }

    public void realize() {
        sections.forEach(FormSection::realize);
    }

    LazyLayout lazyLayout() {
        return lazyLayout;
    }

    /** Shows problems and pins in newly realized regions. */
    void onRealized(List<FormRegion> realized) {
        for (FormRegion region : realized) {
            region.mark(problems.of(region));
            pins.forEach(pointer -> pin(region, pointer, true));
        }
    }

    /** Shows the problems of the record; call after every change. */
    public void show(List<Violation> found) {
        refreshIfStale();
        problems.replace(found);
        regions().forEach(region -> region.mark(problems.of(region)));
        summary.refresh();
    }

    /**
     * Refreshes the regions of a change. While typing, only one field is refreshed; consequences,
     * such as which fields are applicable, follow before the focus moves or after the validation.
     *
     * @param pointer pointer to the changed field or list; empty for all
     */
    public void refresh(String pointer) {
        List<FormRegion> changed =
                regions().stream().filter(region -> region.covers(pointer)).toList();
        if (changed.isEmpty()) {
            refresh();
        } else {
            changed.forEach(FormRegion::refresh);
            stale = true;
        }
    }

    private void refreshIfStale() {
        if (stale) {
            refresh();
        }
    }

    /** Shows the values of the model again; text being typed stays. */
    public void refresh() {
        stale = false;
        regions().forEach(FormRegion::refresh);
    }

    /** Removes lines in which nothing was entered, also one with the focus, before saving. */
    public void leaveUntouchedLines() {
        grids().forEach(grid -> grid.actions().leaveUntouched());
    }

    private List<LineGrid> grids() {
        return regions().stream()
                .filter(LineGrid.class::isInstance)
                .map(LineGrid.class::cast)
                .toList();
    }

    /** Shows the problems that block submitting above the form and sets the focus on the list. */
    public void showSummary() {
        summary.show();
    }

    List<Violation> orderedProblems() {
        realize();
        return problems.inOrder(regions());
    }

    public void nextProblem() {
        step(1);
    }

    public void previousProblem() {
        step(-1);
    }

    private void step(int by) {
        Violation next = problems.step(orderedProblems(), by);
        if (next != null) {
            focus(next.pointer());
        }
    }

    public void focus(String pointer) {
        for (FormSection section : sections) {
            section.realize();
            if (section.focus(pointer)) {
                return;
            }
        }
    }

    /** Shows or hides the pin of a field that occurs once. */
    public void pin(String pointer, boolean pinned) {
        if (pinned) {
            pins.add(pointer);
        } else {
            pins.remove(pointer);
        }
        regions().forEach(region -> pin(region, pointer, pinned));
    }

    private static void pin(FormRegion region, String pointer, boolean pinned) {
        if (region instanceof FieldRow row && row.covers(pointer)) {
            row.pin(pinned);
        }
    }

    public void focusFirst() {
        sections.stream().findFirst().ifPresent(FormSection::focus);
    }

    /** Shows all fields, or only those of the short form and those with a value. */
    public void setLongForm(boolean all) {
        longForm = all;
        sections.forEach(section -> section.showAdditional(all));
    }

    public boolean isLongForm() {
        return longForm;
    }

    /** Folds empty sections without the focus; call after the focus has moved. */
    public void foldEmptySections() {
        refreshIfStale();
        grids().forEach(grid -> grid.actions().dropLeft());
        sections.forEach(FormSection::foldIfEmpty);
        sections.forEach(section -> section.showAdditional(longForm));
        lazyLayout.start();
    }

    /** Unfolds the section after or before that of a node, so that it can take the focus. */
    private void openNext(Node from, boolean forward) {
        refreshIfStale();
        for (int i = 0; i < sections.size(); i++) {
            int next = i + (forward ? 1 : -1);
            if (sections.get(i).contains(from)) {
                sections.get(i).realize();
                if (next >= 0 && next < sections.size()) {
                    sections.get(next).open();
                }
            }
        }
    }

    void traverse(Node from, boolean forward) {
        openNext(from, forward);
        Node owner = ui.overlay().focusOwner(from);
        owner.requestFocusTraversal(
                forward ? TraversalDirection.NEXT : TraversalDirection.PREVIOUS);
    }

    FormScrollPane scroll() {
        return scroll;
    }

    /** Scrolls a node into view, with a margin around it. */
    public void reveal(Node node) {
        scroll.reveal(node);
    }

    String sentence(Violation violation) {
        return model.sentence(violation, ui.texts().messages());
    }

    String text(FieldEntry.Invalid invalid) {
        return ui.texts().text(invalid.key(), invalid.arguments().toArray());
    }

    /** Problems shown in a form: their visual order and the current position in it. */
    private static final class FormProblems {
        private List<Violation> violations = List.of();
        private int index = -1;

        void replace(List<Violation> found) {
            violations = List.copyOf(found);
        }

        /** Returns the problems of the fields in a region. */
        List<Violation> of(FormRegion region) {
            return violations.stream().filter(v -> region.covers(v.pointer())).toList();
        }

        /** Returns what blocks submitting, in visual order: unreadable text first in its region. */
        List<Violation> inOrder(List<FormRegion> regions) {
            var ordered = new ArrayList<Violation>();
            for (FormRegion region : regions) {
                region.unreadablePointers()
                        .forEach(p -> ordered.add(new Violation(p, "", Severity.STOP, List.of())));
                of(region).stream()
                        .filter(v -> v.severity() != Severity.HINT)
                        .forEach(ordered::add);
            }
            return ordered;
        }

        /**
         * Moves by one problem, from the last to the first and back; returns null if there is none.
         */
        @Nullable Violation step(List<Violation> ordered, int by) {
            if (ordered.isEmpty()) {
                return null;
            }
            index =
                    index < 0 && by < 0
                            ? ordered.size() - 1
                            : Math.floorMod(index + by, ordered.size());
            return ordered.get(index);
        }
    }

    /** List of the problems that block submitting; each line is a link to its field. */
    private static final class ErrorSummary {
        private final Form form;
        private final VBox box = styled(new VBox(), "note", "stop", "error-summary");
        private final Label title = styled(new Label(), "semibold");
        private boolean requested;

        ErrorSummary(Form form) {
            this.form = form;
            title.setWrapText(true);
            form.ui().texts().paint(box, this::fill);
        }

        Node node() {
            return box;
        }

        void show() {
            requested = true;
            refresh();
            box.getChildren().stream()
                    .filter(Button.class::isInstance)
                    .findFirst()
                    .ifPresent(Node::requestFocus);
            form.reveal(box);
        }

        void refresh() {
            form.ui().texts().repaint(box);
        }

        private void fill(Messages messages) {
            List<Violation> all = requested ? form.orderedProblems() : List.of();
            setShown(box, !all.isEmpty());
            if (all.isEmpty()) {
                requested = false;
                return;
            }
            long stops = all.stream().filter(v -> v.severity() == Severity.STOP).count();
            title.setText(messages.text("kit.form.blocked", stops, all.size() - stops));
            box.getChildren().setAll(title);
            all.forEach(v -> box.getChildren().add(link(v, messages)));
        }

        private Button link(Violation violation, Messages messages) {
            var button = Buttons.link(form.ui().texts(), "", () -> form.focus(violation.pointer()));
            String sentence =
                    violation.code().isEmpty()
                            ? messages.text("kit.form.unreadable")
                            : form.sentence(violation);
            button.setGraphic(new Label(sentence));
            button.getGraphic().getStyleClass().add("button-label");
            button.setAccessibleText(sentence);
            return button;
        }
    }
}
