package org.gongbao.work;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.gongbao.regulation.Duty;
import org.gongbao.regulation.Regulation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts many duties to work at once for something that happens outside of registers: an emergency that is activated. */
@Service
public class Occasions {

    private final Openings openings;
    private final DutyStore duties;

    Occasions(Openings openings, DutyStore duties) {
        this.openings = openings;
        this.duties = duties;
    }

    /**
     * Opens the duties whose causes have not opened anything before, in the transaction of whoever calls.
     *
     * @param start from when their clocks run
     * @return what was opened now, by cause
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<String, WorkDuty> begin(String who, Regulation regulation, Map<String, Duty> byCause, Instant start) {
        return openings.all(who, regulation, byCause, start);
    }

    /** The duties of an occasion; whoever asks has seen to it that the visitor may see it. */
    public List<WorkDuty> duties(String county, Collection<String> ids) {
        return duties.all(county, ids);
    }
}
