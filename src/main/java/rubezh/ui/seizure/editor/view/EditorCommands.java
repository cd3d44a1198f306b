package rubezh.ui.seizure.editor.view;

import java.util.ArrayList;
import java.util.List;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.command.Commands;
import rubezh.ui.kit.form.Form;
import rubezh.ui.seizure.editor.CommandGroup;
import rubezh.ui.seizure.editor.EditorContext;
import rubezh.ui.seizure.editor.EditorViewModel;
import rubezh.ui.seizure.suggest.LineSuggestions;
import rubezh.ui.seizure.suggest.NarrativeAction;
import rubezh.ui.seizure.suggest.PinnedFieldsAndTemplates;

/** The commands of the editor and of its extensions, in the order of the palette and the menu. */
final class EditorCommands {
    private final ExtensionList extensions;
    private final Commands all = Commands.of();

    /**
     * What the commands act on.
     *
     * @param offers what is offered for lines
     * @param composer writes the narrative
     */
    record Targets(
            RecordActions record,
            SectionNavigator sections,
            EditorPanes panes,
            LineSuggestions offers,
            NarrativeAction composer) {}

    EditorCommands(EditorContext context, ExtensionList extensions, Targets targets) {
        this.extensions = extensions;
        addRecordCommands(targets.record());
        addNavigation(context.model(), targets.sections());
        add(CommandGroup.ENTRY);
        addWriting(context, targets.composer());
        add(CommandGroup.LOOKUP);
        all.add(Command.of("history", targets.panes()::showHistory))
                .add(Command.of("side-panel", targets.panes()::toggleSide))
                .add(
                        Command.of("discard", targets.record()::askDiscard)
                                .enabledWhen(context.model().dirty()))
                .add(targets.offers().command());
        add(CommandGroup.TOOL);
    }

    private void addRecordCommands(RecordActions record) {
        all.add(Command.of("save-close", record::saveAndClose))
                .add(Command.of("save", record::save))
                .add(Command.of("save-new", record::saveAndNew))
                .add(Command.of("submit", record::submit));
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

    private void addWriting(EditorContext context, NarrativeAction composer) {
        var beginnings = new PinnedFieldsAndTemplates(context);
        Form form = context.form();
        all.add(composer.command())
                .add(Command.of("pin", beginnings::togglePin))
                .add(Command.of("keep-template", beginnings::saveAsTemplate))
                .add(Command.of("long-form", () -> form.setLongForm(!form.isLongForm())));
    }

    private void add(CommandGroup group) {
        extensions.commands(group).forEach(all::add);
    }

    Commands all() {
        return all;
    }

    /** Returns what has a button of its own, the chief one first. */
    List<Command> buttons() {
        return find("save-close", "save", "submit");
    }

    /** Returns what stands in the menu. */
    List<Command> menu() {
        var menu = new ArrayList<Command>();
        menu.addAll(find("save", "submit", "save-new", "undo", "long-form", "keep-template"));
        menu.addAll(extensions.menuCommands(CommandGroup.LOOKUP));
        menu.addAll(find("history"));
        menu.addAll(extensions.menuCommands(CommandGroup.TOOL));
        menu.addAll(extensions.menuCommands(CommandGroup.SETTING));
        menu.addAll(find("discard"));
        return menu;
    }

    private List<Command> find(String... ids) {
        return List.of(ids).stream().map(id -> all.find(id).orElseThrow()).toList();
    }
}
