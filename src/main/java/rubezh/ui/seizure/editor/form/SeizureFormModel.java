package rubezh.ui.seizure.editor.form;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.CaseCode;
import rubezh.domain.reference.CodeEntry;
import rubezh.domain.reference.CodeListId;
import rubezh.domain.seizure.rules.SkipLogic;
import rubezh.domain.seizure.rules.Violation;
import rubezh.shape.Pointer;
import rubezh.text.Messages;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.form.FormModel;
import rubezh.ui.seizure.model.SeizureForm;
import rubezh.ui.seizure.suggest.DerivedValuesModel;
import rubezh.ui.seizure.suggest.LineSuggestions;
import rubezh.ui.seizure.suggest.OperationSuggestion;
import rubezh.ui.seizure.suggest.RepeatSuggestion;

/**
 * Adapter of {@link SeizureForm} to the form kit, which knows no record type. It adds which fields
 * a case asks for and the sentences of rules.
 *
 * @see FormBuilder.SeizureLineListModel
 */
public record SeizureFormModel(
        SeizureForm form,
        LiveLabels labels,
        OperationSuggestion operation,
        RepeatSuggestion repeat,
        DerivedValuesModel derived)
        implements FormModel {
    public static SeizureFormModel of(
            SeizureForm form, LiveLabels labels, LineSuggestions suggestions) {
        return new SeizureFormModel(
                form, labels, suggestions.operation(), suggestions.repeat(), suggestions.derived());
    }

    @Override
    public @Nullable Object value(String pointer) {
        return form.value(pointer);
    }

    @Override
    public void enter(String pointer, @Nullable Object value) {
        form.enter(pointer, value);
    }

    @Override
    public void setUnreadable(String pointer, String text) {
        form.setUnreadable(pointer, text);
    }

    @Override
    public @Nullable String unreadableText(String pointer) {
        return form.unreadableText(pointer);
    }

    @Override
    public String absenceText(String pointer) {
        String reason = form.absenceReason(pointer);
        return reason == null ? "" : labels.full(new CaseCode.AbsenceReason(reason));
    }

    @Override
    public void setAbsent(String pointer, String reason) {
        form.setAbsent(pointer, reason);
    }

    @Override
    public void giveNextReason(String list) {
        List<String> reasons =
                labels.reference().list(CodeListId.ABSENCES).entries().stream()
                        .map(CodeEntry::code)
                        .toList();
        String before = form.absenceReason(list);
        int next = before == null ? 0 : reasons.indexOf(before) + 1;
        form.setAbsent(list, reasons.get(next % reasons.size()));
    }

    @Override
    public void takeReasonBack(String list) {
        form.setAbsent(list, null);
    }

    @Override
    public boolean isApplicable(String pointer) {
        Record line = form.line(pointer);
        return SkipLogic.isApplicableIn(
                line == null ? form.record() : line,
                form.record(),
                Pointer.of(pointer).fieldPath());
    }

    @Override
    public boolean isDerived(String pointer) {
        return form.line(pointer) == null && derived.source(pointer).isPresent();
    }

    @Override
    public String suggestion(String pointer) {
        return Stream.of(repeat.text(pointer), operation.text(pointer))
                .filter(offered -> !offered.isEmpty())
                .findFirst()
                .orElseGet(() -> derivedText(pointer));
    }

    /** Says which field a value follows from; lines say it in their summary. */
    private String derivedText(String pointer) {
        return form.line(pointer) != null
                ? ""
                : derived.source(pointer)
                        .map(source ->
                                operation
                                        .texts()
                                        .text(
                                                "editor.suggestion.derived",
                                                labels.format()
                                                        .fieldAt(
                                                                "/"
                                                                        + source.path()
                                                                                .replace(
                                                                                        '.', '/'))))
                        .orElse("");
    }

    @Override
    public void onFocused(String pointer) {
        form.focus().moveTo(pointer);
    }

    @Override
    public void onLeft(String pointer) {
        form.focus().left(pointer);
    }

    @Override
    public String sentence(Violation violation, Messages messages) {
        return labels.sentence(violation);
    }
}
