/** Layout of a report with JasperReports templates, and its export as PDF. */
@NullMarked
package rubezh.report.layout;

import org.jspecify.annotations.NullMarked;
