package rubezh.ui.seizure.similar;

import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.Code;
import rubezh.domain.seizure.Conveyance;
import rubezh.domain.seizure.party.Person;
import rubezh.text.BlankCharacters;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.look.UiText;

/** Formats a line of an earlier case: name and distinguishing details. */
record EarlierLineFormat(UiText texts, LiveLabels labels) {
    String name(EarlierLine item) {
        return switch (item.line()) {
            case Person person ->
                    join(" ", person.surname(), person.givenName(), person.names().patronymic());
            case Conveyance conveyance ->
                    join(" · ", conveyance.registration(), conveyance.vin(), conveyance.hull());
            default -> "";
        };
    }

    String details(EarlierLine item) {
        return switch (item.line()) {
            case Person person ->
                    join(
                            " · ",
                            date(person.birth()),
                            label(person.citizenship()),
                            person.identity().number());
            case Conveyance conveyance ->
                    join(" · ", label(conveyance.type()), conveyance.make(), conveyance.trailer());
            default -> "";
        };
    }

    private @Nullable String date(@Nullable LocalDate date) {
        return date == null ? null : texts.dates().date(date);
    }

    private @Nullable String label(@Nullable Code code) {
        return code == null ? null : labels.brief(code);
    }

    private static String join(String separator, @Nullable String... parts) {
        return Stream.of(parts)
                .filter(part -> part != null && !BlankCharacters.isBlank(part))
                .collect(Collectors.joining(separator));
    }
}
