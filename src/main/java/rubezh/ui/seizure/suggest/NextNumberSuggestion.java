package rubezh.ui.seizure.suggest;

import static rubezh.domain.seizure.SeizureFields.HEADER_STATION;
import static rubezh.domain.seizure.SeizureFields.PROCEEDINGS_DOCUMENTS_NUMBER;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.CaseDocument;
import rubezh.domain.seizure.DocumentNumber;
import rubezh.domain.seizure.Seizure;
import rubezh.register.Query;
import rubezh.register.Register;
import rubezh.ui.kit.command.Keymap;
import rubezh.ui.kit.look.UiText;
import rubezh.ui.seizure.editor.EditorViewModel;

/**
 * Offers the number of a document: the one after the last of its kind at this station. Only a key
 * enters it: the journal of the office has the last word.
 */
public final class NextNumberSuggestion {
    /** How far back is looked: an office that draws up a kind of paper rarely does so by hand. */
    private static final int CASES = 30;

    private final UiText texts;
    private final EditorViewModel model;
    private Map<String, String> last = Map.of();

    NextNumberSuggestion(UiText texts, EditorViewModel model) {
        this.texts = texts;
        this.model = model;
    }

    /** Looks up the last numbers on another thread. */
    public void load(Runnable found) {
        model.context()
                .worker()
                .of(_ -> last(model.context().register(), model.recordId()))
                .unlisted()
                .onDone(numbers -> {
                    last = numbers;
                    found.run();
                })
                .onFault(model::onFailed)
                .start();
    }

    private static Map<String, String> last(Register register, UUID self) {
        Query own = Query.ALL.where(HEADER_STATION.path(), Set.of(register.station().code()));
        var numbers = new LinkedHashMap<String, String>();
        register.catalogue().page(own, 0, CASES).stream()
                .filter(row -> !row.recordId().equals(self))
                .flatMap(row -> register.open(row.recordId()).stream())
                .flatMap(record -> record.seizure().proceedings().documents().reversed().stream())
                .filter(document -> document.kind() != null && document.number() != null)
                .forEach(document -> numbers.putIfAbsent(kind(document), number(document)));
        return numbers;
    }

    private static String kind(CaseDocument document) {
        return Objects.requireNonNull(document.kind()).code();
    }

    private static String number(CaseDocument document) {
        return Objects.requireNonNull(document.number());
    }

    /** Returns texts with the offer for a line, empty where there is none. */
    public String words(UUID id) {
        return of(id).map(number ->
                        texts.text(
                                "editor.row-summary.next-number",
                                number,
                                Keymap.entry(LineSuggestions.COMMAND).hint()))
                .orElse("");
    }

    /** Enters what is offered for a line. */
    void apply(UUID id) {
        of(id).ifPresent(number -> model.form().enter(pointer(id), number));
    }

    private Optional<String> of(UUID id) {
        List<CaseDocument> documents = model.form().record().proceedings().documents();
        return documents.stream()
                .filter(document -> document.id().equals(id) && document.kind() != null)
                .filter(_ -> isEmpty(pointer(id)))
                .findFirst()
                .map(document -> before(documents, kind(document)))
                .flatMap(number -> DocumentNumber.next(number, year()));
    }

    private boolean isEmpty(String pointer) {
        return model.form().value(pointer) == null
                && model.form().unreadableText(pointer) == null
                && model.form().absenceReason(pointer) == null;
    }

    /** The last number of a kind: in this case, or else at this station. */
    private @Nullable String before(List<CaseDocument> documents, String kind) {
        return documents.reversed().stream()
                .filter(d -> d.kind() != null && kind(d).equals(kind) && d.number() != null)
                .map(NextNumberSuggestion::number)
                .findFirst()
                .orElse(last.get(kind));
    }

    private int year() {
        Seizure record = model.form().record();
        var start = record.event().start();
        return start == null
                ? model.context().clock().instant().atZone(java.time.ZoneOffset.UTC).getYear()
                : start.getYear();
    }

    private static String pointer(UUID id) {
        return PROCEEDINGS_DOCUMENTS_NUMBER.pointer(id);
    }
}
