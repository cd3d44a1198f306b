/** The content of a report before layout: blocks, tables, charts and marked-up text. */
@NullMarked
package rubezh.report.content;

import org.jspecify.annotations.NullMarked;
