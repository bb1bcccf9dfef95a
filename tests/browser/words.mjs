import { readFileSync } from 'node:fs';

// The names that users of screen readers, and these tests, find things by. They are a
// contract: a copy on purpose, so that a change in the app shows here.
const table = `
lm.nav|Main menu|主菜单
lm.main_skip|Skip to content|跳到正文
lm.status|Announcements|通知
nav.today|Today|今日
nav.calls|Calls|对练
nav.settings|Settings|设置
act.back|Back|返回
act.undo|Undo|撤销
act.lang|Language|语言
today.next|Your next call|下一次拜访
today.first|Your first call|第一次拜访
today.resume|Resume|继续
call.start|Start call|开始拜访
call.brief|Briefing|拜访准备
call.mode|Help level|练习模式
mode.guided|Guided|引导
mode.practice|Practice|练习
mode.exam|Exam|考核
call.log|Conversation|对话
call.reply|Your reply|轮到你说
call.end|End call|结束拜访
call.pause|Pause|暂停
call.propose|Propose a next step|约定下一步
call.keep|Keep talking|接着谈
call.ladder|Need ladder|需求阶梯
hint.trust|Trust|信任
hint.patience|Patience|耐心
hint.urgency|Urgency|迫切度
call.talk|Your share of talk|你的说话占比
deb.h|Debrief|复盘
out.order|Order|订单成交
out.advance|Advance|进展
out.cont|Continuation|没有进展
out.no|No sale|未成交
deb.pass|Passed|通过
deb.fail|Not passed|未通过
deb.moves|Moves|每一步
deb.rubric|Rubric|评分标准
deb.again|Call again|再谈一次
acc.saved|Saved on this device|已存到本机
se.size|Text size|字号
se.theme|Theme|主题
se.motion|Motion|动效
se.sound|Sound|声音
se.backup|Back up now|立即备份
se.restore|Restore|恢复
se.wipe|Wipe everything|清除全部数据`;

const rows = table.trim().split('\n').map((row) => row.split('|'));

// Sentences and names that the contract leaves open are those that ship.
const shipped = Object.entries(JSON.parse(readFileSync(new URL('../../assets/words.json', import.meta.url), 'utf8')));
const open = (lang) => Object.fromEntries(shipped.map(([key, said]) => [key, said[lang]]));

// words.en['call.start'] is "Start call".
export const words = {
  en: { ...open('en'), ...Object.fromEntries(rows.map(([key, en]) => [key, en])) },
  zh: { ...open('zh'), ...Object.fromEntries(rows.map(([key, , zh]) => [key, zh])) },
};
