package org.gongbao.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.gongbao.exchange.Finding.Problem;
import org.gongbao.organization.OrganizationExport;
import org.gongbao.organization.OrganizationRefused;
import org.gongbao.organization.Organizations;
import org.gongbao.organization.Section;
import org.springframework.stereotype.Service;

/**
 * Who leads which field (分管) as a sheet that somebody fills in and sends back: a row that is not known is a new line, one with
 * another last day or document changes the known one. It is the sheet of that name in a county's whole workbook.
 */
@Service
public class DivisionSheets {

    private final Organizations organizations;
    private final ReturnedSheets returned;

    DivisionSheets(Organizations organizations, ReturnedSheets returned) {
        this.organizations = organizations;
        this.returned = returned;
    }

    /** The lines of all days, also of those that have ended; only the heads where there are none. */
    public void write(String county, OutputStream out) throws IOException {
        new OrganizationExport(organizations.of(county)).excel(out, List.of(Section.PORTFOLIO));
    }

    /**
     * @param skipWrong keep the rows that are right even where others are wrong
     * @throws org.gongbao.sheet.UnreadableWorkbook if it is no workbook
     */
    public SheetReport read(String county, String who, byte[] content, boolean skipWrong, Progress progress) {
        try {
            return returned.read(
                    content,
                    new ReturnedSheets.Heading(
                            head -> Section.PORTFOLIO.inOrder().contains(head) || head.equals(Heads.PROBLEM),
                            Problem.UNKNOWN_DIVISION_HEAD),
                    line -> take(county, who, line),
                    skipWrong,
                    progress);
        } finally {
            // Rows that were taken back were known for a moment.
            organizations.forget();
        }
    }

    private Done take(String county, String who, Line line) {
        if (!line.findings().isEmpty()) {
            throw new WrongRow(line.findings());
        }
        try {
            int before = organizations.of(county).portfolios().size();
            Map<Section, Long> changed = organizations.change(county, Section.PORTFOLIO, line.values(), who);
            if (changed.isEmpty()) {
                return Done.SAME;
            }
            return organizations.of(county).portfolios().size() > before ? Done.OPENED : Done.CHANGED;
        } catch (OrganizationRefused refused) {
            throw WrongRow.of(line, refused);
        }
    }
}
