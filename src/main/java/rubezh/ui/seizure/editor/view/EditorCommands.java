package rubezh.ui.seizure.editor.view;

import module java.base;

import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.command.Commands;
import rubezh.ui.kit.form.Form;
import rubezh.ui.seizure.editor.EditorCommandGroup;
import rubezh.ui.seizure.editor.EditorContext;
import rubezh.ui.seizure.editor.EditorViewModel;
import rubezh.ui.seizure.suggest.LineSuggestions;
import rubezh.ui.seizure.suggest.NarrativeAction;
import rubezh.ui.seizure.suggest.PinnedFieldsAndTemplates;

/** Commands of the editor and its extensions, in the order of palette and menu. */
final class EditorCommands {
    private final ExtensionList extensions;
    private final Commands all = Commands.of();

    /**
     * Objects that the commands act on.
     *
     * @param suggestions suggestions below lines
     * @param narrative composer of the narrative
     */
    record Targets(
            RecordActions record,
            SectionNavigator sections,
            EditorPanes panes,
            LineSuggestions suggestions,
            NarrativeAction narrative) {}

    EditorCommands(EditorContext context, ExtensionList extensions, Targets targets) {
        this.extensions = extensions;
        addRecordCommands(targets.record());
        addNavigation(context.model(), targets.sections());
        add(EditorCommandGroup.ENTRY);
        addWriting(context, targets.narrative());
        add(EditorCommandGroup.LOOKUP);
        all.add(Command.of("history", targets.panes()::showHistory))
                .add(Command.of("side-panel", targets.panes()::toggleSide))
                .add(
                        Command.of("discard", targets.record()::discard)
                                .enabledWhen(context.model().dirty()));
        targets.suggestions().commands().forEach(all::add);
        add(EditorCommandGroup.TOOL);
    }

    private void addRecordCommands(RecordActions record) {
        all.add(Command.of("save-close", record::saveAndClose))
                .add(Command.of("save", record::save))
                .add(Command.of("save-new", record::saveAndNew))
                .add(Command.of("submit", record::submit))
                .add(Command.of("print", record::showPapers))
                .add(Command.of("case-papers", record::showPapers));
    }

    private void addNavigation(EditorViewModel model, SectionNavigator sections) {
        all.add(Command.of("next-problem", () -> model.nextProblem(true)))
                .add(Command.of("previous-problem", () -> model.nextProblem(false)))
                .add(Command.of("next-gap", model::nextGap))
                .add(Command.of("next-section", () -> sections.step(1)))
                .add(Command.of("previous-section", () -> sections.step(-1)))
                .add(Command.of("undo", () -> model.undo(true)))
                .add(Command.of("redo", () -> model.undo(false)));
    }

    private void addWriting(EditorContext context, NarrativeAction narrative) {
        var templates = new PinnedFieldsAndTemplates(context);
        Form form = context.form();
        all.add(narrative.command())
                .add(Command.of("pin", templates::togglePin))
                .add(Command.of("keep-template", templates::saveAsTemplate))
                .add(Command.of("long-form", () -> form.setLongForm(!form.isLongForm())));
    }

    private void add(EditorCommandGroup group) {
        extensions.commands(group).forEach(all::add);
    }

    Commands all() {
        return all;
    }

    /** Returns the commands with a button, the primary one first. */
    List<Command> buttons() {
        return find("save-close", "save", "submit");
    }

    /** Returns the groups of the menu; the last one takes something away. */
    List<List<Command>> menu() {
        var lookup = new ArrayList<>(extensions.menuCommands(EditorCommandGroup.LOOKUP));
        lookup.addAll(find("history"));
        return List.of(
                find("save", "submit", "save-new", "case-papers"),
                find("undo", "redo", "long-form", "keep-template"),
                lookup,
                extensions.menuCommands(EditorCommandGroup.TOOL),
                extensions.menuCommands(EditorCommandGroup.SETTING),
                find("discard"));
    }

    private List<Command> find(String... ids) {
        return List.of(ids).stream().map(id -> all.find(id).orElseThrow()).toList();
    }
}
