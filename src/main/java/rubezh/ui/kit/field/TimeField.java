package rubezh.ui.kit.field;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import rubezh.text.DateProblem;
import rubezh.text.DateReader;
import rubezh.text.TimeParseResult;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.value.BasicFormats;
import rubezh.ui.kit.value.FieldEntry;

/** Field for a time of day in hours and minutes. */
final class TimeField extends TextFieldBase {
    TimeField(UiContext ui) {
        super(ui);
        field.getStyleClass().add("time-field");
    }

    @Override
    FieldEntry parse(String text) {
        return switch (DateReader.time(text)) {
            case TimeParseResult.Refused(DateProblem problem) ->
                    BasicFormats.invalid(text, problem.key());
            case TimeParseResult.Value(LocalTime time) -> new FieldEntry.Valid(time);
        };
    }

    @Override
    String format(Object value) {
        return ui.texts().dates().time((LocalTime) value);
    }

    @Override
    public void show(@Nullable Object value) {
        super.show(value == null ? null : ((LocalTime) value).withSecond(0).withNano(0));
    }
}
