package rubezh.report.service;

import java.util.List;
import rubezh.register.Query;
import rubezh.text.Language;

/**
 * A list of records somebody wants on paper.
 *
 * @param query the records and their order, by the labels of the language of the paper
 * @param columns columns, see {@link rubezh.table.PrintedSeizureRows}
 * @param limit most records of the paper, the first of the list
 * @param language language of the paper
 */
public record ListRequest(Query query, List<String> columns, int limit, Language language) {
    public ListRequest {
        columns = List.copyOf(columns);
        query = query.orderedBy(query.order(), query.descending(), language);
    }

    /** Returns a request for all records of a query. */
    public static ListRequest of(Query query, List<String> columns, Language language) {
        return new ListRequest(query, columns, Integer.MAX_VALUE, language);
    }

    /** Returns the same request in another language. */
    public ListRequest in(Language other) {
        return new ListRequest(query, columns, limit, other);
    }
}
