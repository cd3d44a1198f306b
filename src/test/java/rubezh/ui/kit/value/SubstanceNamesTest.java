package rubezh.ui.kit.value;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import rubezh.cli.output.CodesTable;
import rubezh.domain.reference.Code.Substance;
import rubezh.domain.reference.CodeEntry;
import rubezh.domain.reference.CodeListId;
import rubezh.domain.reference.ReferenceData;
import rubezh.fixtures.LongTest;
import rubezh.table.ReferenceReader;
import rubezh.text.Language;
import rubezh.text.Messages;

/** A substance is found by every name it has: both languages, short names, slang. */
@LongTest
class SubstanceNamesTest {
    private static final ReferenceData REFERENCE = ReferenceReader.builtIn();
    private static final Collection<CodeEntry> SUBSTANCES =
            REFERENCE.list(CodeListId.SUBSTANCES).entries();

    @Test
    void theFieldFindsEveryName() {
        Options options = Options.of(SUBSTANCES, Substance::new);
        assertThat(SUBSTANCES)
                .allSatisfy(entry ->
                        assertThat(entry.names())
                                .allSatisfy(name ->
                                        assertThat(options.find(name))
                                                .as(name)
                                                .extracting(Option::code)
                                                .contains(entry.code())));
    }

    @Test
    void codesFindsEveryName() {
        var table = new CodesTable(REFERENCE, Messages.in(Language.EN));
        assertThat(SUBSTANCES)
                .allSatisfy(entry ->
                        assertThat(entry.names())
                                .allSatisfy(name ->
                                        assertThat(
                                                        table.codes(
                                                                        List.of(
                                                                                CodeListId
                                                                                        .SUBSTANCES),
                                                                        name)
                                                                .rows()
                                                                .toString())
                                                .as(name)
                                                .contains(entry.code())));
    }
}
