package rubezh.ui.codelist;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rubezh.domain.reference.CodeListId;
import rubezh.domain.reference.ReferenceData;
import rubezh.table.ReferenceReader;
import rubezh.text.Language;
import rubezh.text.Messages;

/** Further columns of the entries that a station may add to, in both languages. */
class EntryColumnFormatTest {
    private static final Pattern CODED =
            Pattern.compile("[a-z_]+: .*|(?!.*(IATA|ИАТА|Short)).*: [A-Z]{1,3}");

    @ParameterizedTest
    @EnumSource(Language.class)
    void theColumnsOfEveryListAndTheirCodesHaveNames(Language language) {
        ReferenceData reference = ReferenceReader.builtIn();
        var format = new EntryColumnFormat(Messages.in(language), reference);
        List<String> lines =
                Stream.of(CodeListId.values())
                        .filter(CodeListId::isExtensible)
                        .flatMap(list -> reference.list(list).entries().stream())
                        .flatMap(entry -> format.lines(entry).stream())
                        .toList();
        assertThat(lines).hasSizeGreaterThan(1000);
        assertThat(lines).filteredOn(CODED.asMatchPredicate()).isEmpty();
    }
}
