package rubezh.ui.seizure.suggest;

import static rubezh.domain.seizure.SeizureFields.HEADER_STATION;
import static rubezh.domain.seizure.SeizureFields.PROCEEDINGS_DOCUMENTS_NUMBER;

import module java.base;

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
 * Suggestion of a document number: the one after the last of its kind at this station. It is
 * entered by a key only, as the office journal decides.
 *
 * @see rubezh.domain.identifier.DocumentNumber
 */
public final class NextNumberSuggestion {
    /** Number of recent cases searched for the last numbers. */
    private static final int CASES = 30;

    private final UiText texts;
    private final EditorViewModel model;
    private Map<String, String> lastNumbers = Map.of();

    NextNumberSuggestion(UiText texts, EditorViewModel model) {
        this.texts = texts;
        this.model = model;
    }

    /** Loads the last numbers on another thread. */
    public void load(Runnable onLoaded) {
        model.context()
                .worker()
                .of(_ -> lastNumbers(model.context().register(), model.recordId()))
                .unlisted()
                .onDone(numbers -> {
                    lastNumbers = numbers;
                    onLoaded.run();
                })
                .onFault(model::onFailed)
                .start();
    }

    private static Map<String, String> lastNumbers(Register register, UUID recordId) {
        Query own = Query.ALL.where(HEADER_STATION, Set.of(register.station().code()));
        var numbers = new LinkedHashMap<String, String>();
        register.catalogue().page(own, 0, CASES).stream()
                .filter(row -> !row.recordId().equals(recordId))
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

    /** Returns the suggestion of a line as text, empty if there is none. */
    public String text(UUID id) {
        return of(id).map(number ->
                        texts.text(
                                "editor.row-summary.next-number",
                                number,
                                Keymap.entry(LineSuggestions.COMMAND).hint()))
                .orElse("");
    }

    /** Enters the suggestion of a line. */
    void apply(UUID id) {
        of(id).ifPresent(number -> model.form().enter(pointer(id), number));
    }

    private Optional<String> of(UUID id) {
        List<CaseDocument> documents = model.form().record().proceedings().documents();
        return documents.stream()
                .filter(document -> document.id().equals(id) && document.kind() != null)
                .filter(_ -> isEmpty(pointer(id)))
                .findFirst()
                .map(document -> lastNumber(documents, kind(document)))
                .flatMap(number -> DocumentNumber.next(number, year()));
    }

    private boolean isEmpty(String pointer) {
        return model.form().value(pointer) == null
                && model.form().unreadableText(pointer) == null
                && model.form().absenceReason(pointer) == null;
    }

    /** Returns the last number of a kind in this case, else at this station. */
    private @Nullable String lastNumber(List<CaseDocument> documents, String kind) {
        return documents.reversed().stream()
                .filter(d -> d.kind() != null && kind(d).equals(kind) && d.number() != null)
                .map(NextNumberSuggestion::number)
                .findFirst()
                .orElse(lastNumbers.get(kind));
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
