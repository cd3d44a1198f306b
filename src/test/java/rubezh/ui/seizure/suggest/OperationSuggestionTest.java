package rubezh.ui.seizure.suggest;

import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.domain.seizure.SeizureFields.EVENT_START;
import static rubezh.domain.seizure.SeizureFields.HEADER_HANDLING;
import static rubezh.domain.seizure.SeizureFields.HEADER_OPERATION;

import module java.base;

import org.junit.jupiter.api.Test;
import rubezh.domain.operation.OperationCodes;
import rubezh.domain.reference.Code.Handling;
import rubezh.domain.reference.CodeListId;
import rubezh.domain.reference.ReferenceData;
import rubezh.domain.seizure.Seizure;
import rubezh.fixtures.Seizures;
import rubezh.operation.Operations;
import rubezh.shape.RecordShape;
import rubezh.table.ReferenceReader;
import rubezh.text.Language;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.look.UiText;
import rubezh.ui.seizure.model.SeizureForm;

/** The operation of the date, then the handling code that it sets for its cases: one key each. */
class OperationSuggestionTest {
    private static final String OPERATION = HEADER_OPERATION.pointer();
    private static final String HANDLING = HEADER_HANDLING.pointer();

    private final AtomicLong ids = new AtomicLong();
    private final SeizureForm form =
            new SeizureForm(
                    RecordShape.of(Seizure.class),
                    () -> new UUID(0, ids.incrementAndGet()),
                    Seizures.complete());
    private final UiText texts = new UiText(Language.EN);
    private final OperationSuggestion suggestion =
            new OperationSuggestion(texts, new LiveLabels(reference(), texts), form);

    /** The built-in lists with an operation that sets H0 for its cases. */
    private static ReferenceData reference() {
        ReferenceData reference = ReferenceReader.builtIn();
        reference.replace(
                CodeListId.OPERATIONS,
                OperationCodes.merge(
                        reference.list(CodeListId.OPERATIONS),
                        List.of(Operations.barrier()),
                        _ -> false));
        return reference;
    }

    @Test
    void theHandlingCodeOfTheOperationIsOfferedOnceTheOperationIsEntered() {
        form.enter(EVENT_START.pointer(), OffsetDateTime.parse("2026-11-16T10:20:00+06:00"));
        form.enter(OPERATION, null);
        form.enter(HANDLING, new Handling("H2"));
        assertThat(suggestion.text(HANDLING)).isEmpty();
        suggestion.apply(OPERATION);
        assertThat(form.value(OPERATION)).isEqualTo(Operations.BARRIER);
        assertThat(form.value(HANDLING)).as("only by a key of its own").hasToString("H2");
        assertThat(suggestion.text(HANDLING)).contains("sets H0 for its cases");
        suggestion.apply(HANDLING);
        assertThat(form.value(HANDLING)).hasToString("H0");
        assertThat(suggestion.text(HANDLING)).isEmpty();
    }
}
