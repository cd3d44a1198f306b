package rubezh.ui.kit.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import rubezh.domain.seizure.rules.Violation;
import rubezh.shape.Field;
import rubezh.ui.kit.UiContext;
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
 * form.section("section.event", "Ctrl+1").field(start, editors.of(start));
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
    private boolean wholeForm;
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

    /** Tab goes where Enter would, also into a section that is folded. */
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
     * @param hint key that leads here, say Ctrl+1, shown at the right
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

    /** Makes a row for a section. */
    public FieldRow field(Field field, FieldEditor editor) {
        return new FieldRow(this, field, editor);
    }

    /** Returns what is made of the form, in visual order. */
    private List<FormRegion> regions() {
        return sections.stream().flatMap(section -> section.regions().stream()).toList();
    }

    /**
     * Makes the first field and, in the time of a few frames, what is in sight; the rest follows
     * later, or when it is reached. So a long record opens as fast as a short one, and keys are
     * heard while code runs for the first time.
     */
    public void startLayout() {
        sections.forEach(FormSection::foldIfEmpty);
        lazyLayout.realizeFirst();
    }

    /** Makes everything. */
    public void realize() {
        sections.forEach(FormSection::realize);
    }

    LazyLayout lazyLayout() {
        return lazyLayout;
    }

    /** Shows problems and pins in what has just been made. */
    void onRealized(List<FormRegion> made) {
        for (FormRegion region : made) {
            region.mark(problems.of(region));
            pins.forEach(pointer -> pin(region, pointer, true));
        }
    }

    /** Shows the problems found in the record; call after every change. */
    public void show(List<Violation> found) {
        catchUp();
        problems.replace(found);
        regions().forEach(region -> region.mark(problems.of(region)));
        summary.refresh();
    }

    /**
     * Shows again what a change touched. A key costs one field: what else follows from it, say
     * which fields are asked, is shown before the focus goes on, or when the rules have spoken.
     *
     * @param pointer of the field or list that was changed; empty for all
     */
    public void refresh(String pointer) {
        List<FormRegion> touched =
                regions().stream().filter(region -> region.covers(pointer)).toList();
        if (touched.isEmpty()) {
            refresh();
        } else {
            touched.forEach(FormRegion::refresh);
            stale = true;
        }
    }

    private void catchUp() {
        if (stale) {
            refresh();
        }
    }

    /** Shows again what the model holds; text being typed stays. */
    public void refresh() {
        stale = false;
        regions().forEach(FormRegion::refresh);
    }

    /** Leaves the empty last line with the focus: who saves from there did not mean it. */
    public void leaveEmptyLine() {
        regions().stream()
                .filter(LineGrid.class::isInstance)
                .map(LineGrid.class::cast)
                .forEach(LineGrid::leaveEmptyLine);
    }

    /** Lists what stands in the way of submitting, above the form, and sets the focus there. */
    public void showSummary() {
        summary.show();
    }

    List<Violation> orderedProblems() {
        realize();
        return problems.inOrder(regions());
    }

    /** Sets the focus on the next problem. */
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

    /** Sets the focus on a field. */
    public void focus(String pointer) {
        for (FormSection section : sections) {
            section.realize();
            if (section.focus(pointer)) {
                return;
            }
        }
    }

    /** Marks a field that occurs once as kept from one record to the next, or no longer. */
    public void pin(String pointer, boolean kept) {
        if (kept) {
            pins.add(pointer);
        } else {
            pins.remove(pointer);
        }
        regions().forEach(region -> pin(region, pointer, kept));
    }

    private static void pin(FormRegion region, String pointer, boolean kept) {
        if (region instanceof FieldRow row && row.covers(pointer)) {
            row.pin(kept);
        }
    }

    /** Sets the focus on the first field. */
    public void focusFirst() {
        sections.stream().findFirst().ifPresent(FormSection::focus);
    }

    /** Shows every field, or only those of the short form and what holds something. */
    public void setLongForm(boolean all) {
        wholeForm = all;
        sections.forEach(section -> section.showAdditional(all));
    }

    public boolean isLongForm() {
        return wholeForm;
    }

    /** Folds what is empty and where nobody types; call when the focus has come elsewhere. */
    public void foldEmptySections() {
        catchUp();
        sections.forEach(FormSection::foldIfEmpty);
        sections.forEach(section -> section.showAdditional(wholeForm));
        lazyLayout.start();
    }

    /**
     * Unfolds the section after (or before) the one a node lies in, so that the focus can get in.
     */
    private void openNext(Node from, boolean forward) {
        catchUp();
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

    /** Scrolls a node into view, with a little room around it. */
    public void reveal(Node node) {
        scroll.reveal(node);
    }

    String sentence(Violation violation) {
        return model.sentence(violation, ui.texts().messages());
    }

    /** Says why a field has no value, empty where nobody said. */
    String absenceText(String pointer) {
        String reason = model.absenceReason(pointer);
        return reason == null ? "" : ui.texts().text("kit.absent." + reason);
    }

    String text(FieldEntry.Invalid invalid) {
        return ui.texts().text(invalid.key(), invalid.arguments().toArray());
    }
}
