package rubezh.ui.report;

import module java.base;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import rubezh.domain.template.PaperTemplate;
import rubezh.domain.template.TemplateCheck;
import rubezh.domain.template.TemplatePaper;
import rubezh.domain.template.TemplateProblem;
import rubezh.domain.template.TemplateProblem.Reason;
import rubezh.register.template.TemplateService;
import rubezh.register.template.TemplateState;
import rubezh.register.template.TemplateVersion;
import rubezh.text.Fault;
import rubezh.ui.kit.work.BackgroundWorker;
import rubezh.ui.kit.work.ScreenModel;

/**
 * View model of the templates: the paper, its template as it is edited, and what is wrong in it.
 */
final class TemplateViewModel extends ScreenModel {
    /** What is told while typing; what is missing is told once somebody saves. */
    private static final Set<Reason> WHILE_TYPING =
            EnumSet.of(Reason.TOO_LONG, Reason.UNKNOWN_PLACEHOLDER, Reason.INVISIBLE);

    private final TemplateService service;
    private final TemplateSample sample;
    private final ObjectProperty<TemplatePaper> paper;
    private final ReadOnlyObjectWrapper<@Nullable Loaded> loaded = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable PaperTemplate> shown;
    private final ReadOnlyObjectWrapper<List<TemplateProblem>> problems =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper dirty = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper saved = new ReadOnlyBooleanWrapper();
    private PaperTemplate edited;
    private boolean attempted;

    /**
     * What is saved of a paper.
     *
     * @param state what it is printed by
     * @param own the last template of this station, or one that changes nothing
     * @param versions versions of headquarters and of this station, the latest first
     */
    record Loaded(TemplateState state, PaperTemplate own, List<TemplateVersion> versions) {}

    /**
     * @param first paper to begin with
     */
    TemplateViewModel(
            TemplateService service,
            TemplateSample sample,
            TemplatePaper first,
            BackgroundWorker worker) {
        super(worker);
        this.paper = new SimpleObjectProperty<>(first);
        this.edited = PaperTemplate.builtIn(first);
        this.shown = new ReadOnlyObjectWrapper<>(edited);
        this.service = service;
        this.sample = sample;
        sample.set(edited, 1);
    }

    ReadOnlyObjectProperty<@Nullable Loaded> loaded() {
        return loaded.getReadOnlyProperty();
    }

    /** Returns the template that the form is to show; it changes when another one is chosen. */
    ReadOnlyObjectProperty<@Nullable PaperTemplate> shown() {
        return shown.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<TemplateProblem>> problems() {
        return problems.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty dirty() {
        return dirty.getReadOnlyProperty();
    }

    /** Returns whether this station has a template of its own for the paper. */
    ReadOnlyBooleanProperty saved() {
        return saved.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<TemplatePaper> paper() {
        return paper;
    }

    /** Reads what is saved of a paper and shows it. */
    void load(TemplatePaper chosen) {
        run(() -> read(chosen), this::show);
    }

    /** Reads what is saved once more, unless something is not saved here. */
    void refresh() {
        if (!dirty.get()) {
            load(paper.get());
        }
    }

    private Loaded read(TemplatePaper chosen) {
        service.noteSeen(chosen);
        return new Loaded(service.state(chosen), service.own(chosen), service.versions(chosen));
    }

    private void show(Loaded read) {
        loaded.set(read);
        paper.set(read.state().paper());
        saved.set(!read.own().equals(PaperTemplate.builtIn(read.state().paper())));
        if (read.own().equals(edited)) {
            // As after saving: the form has it already, and the focus stays.
            attempted = false;
            onEdited(edited);
        } else {
            replace(read.own());
        }
    }

    private void replace(PaperTemplate template) {
        attempted = false;
        edited = template;
        showAgain();
        onEdited(template);
    }

    /** Shows the template as it is edited once more, as in another language. */
    void showAgain() {
        shown.set(null);
        shown.set(edited);
    }

    /** Forgets what is not saved. */
    void forget() {
        dirty.set(false);
    }

    /** Returns the names of the examples. */
    static List<String> examples() {
        return TemplateService.EXAMPLES;
    }

    /** Returns whether a station is this one. */
    boolean isOwn(String station) {
        return station.equals(service.station());
    }

    /** Takes over what was typed. */
    void onEdited(PaperTemplate template) {
        Loaded known = loaded.get();
        edited = template;
        sample.set(template, next());
        dirty.set(known != null && !template.equals(known.own()));
        problems.set(
                TemplateCheck.of(template).stream()
                        .filter(one -> attempted || WHILE_TYPING.contains(one.reason()))
                        .toList());
    }

    /** Returns the number that the template would be saved with. */
    private int next() {
        Loaded known = loaded.get();
        return known == null
                ? 1
                : 1 + known.versions().stream().mapToInt(TemplateVersion::version).max().orElse(0);
    }

    /** Saves the template, unless something is wrong; then that is told at the fields. */
    void save() {
        attempted = true;
        onEdited(edited);
        if (!problems.get().isEmpty()) {
            onFault(
                    new Fault(
                            Fault.Exit.FINDINGS,
                            "PTL-001",
                            edited.paper(),
                            problems.get().getFirst().path(),
                            problems.get().size()));
            return;
        }
        PaperTemplate template = edited;
        startAlone(
                update(
                        () -> done("template.kept", service.save(template)),
                        () -> read(template.paper()),
                        this::show));
    }

    /** Chooses the built-in words again. */
    void reset() {
        TemplatePaper chosen = paper.get();
        startAlone(
                update(
                        () -> done("template.reset", service.reset(chosen)),
                        () -> read(chosen),
                        this::show));
    }

    /** Shows an example; nothing is saved. */
    void example(String name) {
        TemplatePaper chosen = paper.get();
        run(() -> service.example(name, chosen), this::replace);
    }

    /** Shows the template of a file for the paper; nothing is saved. */
    void read(Path file) {
        TemplatePaper chosen = paper.get();
        run(() -> new TemplateFileAccess(service).read(file, chosen), this::replace);
    }

    /** Writes the template as it is edited to a file. */
    void write(Path file) {
        PaperTemplate template = edited;
        startAlone(
                update(
                        () -> {
                            new TemplateFileAccess(service).write(file, template);
                            return done("template.written", file);
                        },
                        () -> file,
                        _ -> {}));
    }
}
