package org.gongbao.exchange;

import java.util.ArrayList;
import java.util.List;
import org.gongbao.regulation.Register;

/** The heads of a register's sheet. Those of the program stand in brackets, so that no field is taken for one of them. */
final class Heads {

    static final String ID = "[编号]";
    static final String REVISION = "[修订]";
    static final String STATE = "[状态]";
    static final String UNIT = "[单位]";
    static final String OPENED = "[登记时间]";
    static final String PROBLEM = "[问题]";

    /** What may stand in a sheet that comes back, beside the fields. */
    static final List<String> OWN = List.of(ID, REVISION, STATE, UNIT, OPENED, PROBLEM);

    private Heads() {}

    static List<String> of(Register register) {
        List<String> heads = new ArrayList<>(List.of(ID, REVISION, STATE, UNIT));
        register.fields().forEach(field -> heads.add(field.name()));
        heads.add(OPENED);
        return heads;
    }
}
