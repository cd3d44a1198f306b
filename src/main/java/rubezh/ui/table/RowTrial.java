package rubezh.ui.table;

import module java.base;

import rubezh.domain.seizure.Seizure;
import rubezh.register.Register;
import rubezh.register.SaveIntent;
import rubezh.register.SaveRequest;
import rubezh.table.mapping.MappedCase;
import rubezh.table.mapping.RowMapper;
import rubezh.table.mapping.RowProblem;
import rubezh.table.mapping.TableMapping;
import rubezh.table.source.TableRow;

/** Makes a case of one row, to be looked at; nothing is recorded. */
final class RowTrial {
    private final Register register;
    private final String file;

    /**
     * @param file name of the file without folders
     */
    RowTrial(Register register, String file) {
        this.register = register;
        this.file = file;
    }

    /** Returns the row at a place of the first ones as a case. */
    RowAsCase rowAsCase(MappingDraft now, List<TableRow> rows, int index) {
        var mapper =
                new RowMapper(
                        now.mapping(),
                        now.values().columns(),
                        register.newSeizure(),
                        register.station().zone(),
                        register::newLineId);
        TableRow source = rows.get(index);
        MappedCase made = mapper.map(List.of(source), file);
        List<RowAsCase.Value> values =
                now.columns(List.of()).stream()
                        .filter(RowTrial::isTold)
                        .map(column -> new RowAsCase.Value(column, text(now, column, source)))
                        .toList();
        String left =
                mapper.leftBy(source)
                        .map(TableMapping.LeftRows::reason)
                        .orElse(Objects.requireNonNullElse(made.leftOut(), ""));
        return new RowAsCase(
                source.number(), index, rows.size(), values, problems(now, made), left);
    }

    /** Joined columns are one value, told at the first of them. */
    private static boolean isTold(MappedColumn column) {
        return !column.rules().isEmpty()
                && column.value()
                        .filter(rule -> rule.from().size() > 1)
                        .filter(rule -> !rule.from().getFirst().equals(column.name()))
                        .isEmpty();
    }

    private static String text(MappingDraft now, MappedColumn column, TableRow source) {
        if (column.isConstant()) {
            return Objects.requireNonNullElse(column.constant(), "");
        }
        Map<String, Integer> places = now.values().columns().places();
        return column.value().stream()
                .flatMap(rule -> rule.from().stream())
                .map(name -> source.cell(places.getOrDefault(name, Integer.MAX_VALUE)).strip())
                .filter(cell -> !cell.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** Returns what hinders a row: what its cells say, then what the rules say. */
    private List<RowProblem> problems(MappingDraft now, MappedCase made) {
        Seizure seizure = made.seizure();
        if (seizure == null) {
            return made.errors();
        }
        boolean submit = now.mapping().submit();
        var request =
                SaveRequest.ofFile(
                        register.newRecordId(),
                        null,
                        seizure,
                        submit ? SaveIntent.SUBMIT : SaveIntent.SAVE,
                        submit ? now.mapping().name() : null);
        return register.preview(request).blocking().stream().map(RowProblem::of).toList();
    }
}
